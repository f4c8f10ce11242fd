"""The article is missing, unreadable, or outside the deck's folder.

A deck and its article travel together, so the article's text lies in the deck's folder, as UTF-8.

Bad:

    format: 1
    deck: example
    title: An example
    source:
      file: ../article.txt
    cards:
    - id: length
      ask: How long is the bridge?
      answer: 340 m

Good:

    format: 1
    deck: example
    title: An example
    source:
      file: article.txt
    cards:
    - id: length
      ask: How long is the bridge?
      answer: 340 m
"""

from decks.diagnostics import Severity

CODE = "FD403"
SEVERITY: Severity = "error"
