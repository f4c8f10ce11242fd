"""A value is not what its key takes.

No date where a date is wanted, no number with its unit, a word that the key does not know, or fields that do not go
together. `--fix` corrects the spelling of a word if only one known word is near.

Bad:

    facts:
    - id: opening
      type: date
      event: the opening of the bridge
      when: 31 June 2019
      quote: opened on 3 May 2019

Good:

    facts:
    - id: opening
      type: date
      event: the opening of the bridge
      when: 3 May 2019
      quote: opened on 3 May 2019
"""

from decks.diagnostics import Severity

CODE = "FD106"
SEVERITY: Severity = "error"
