"""A small article, and a fact of it as an assistant would write it."""

ARTICLE = (
    "The Harbor Accord was signed in Varn on 3 May 2019 by Mira Holt, the mayor of Sel. “It is a good day,” Holt said. "
    "The accord obliged the Board to repair 42 km of pipes."
)
FACT = """\
- id: accord-signed
  type: date
  event: the signing of the Harbor Accord
  when: 2019-05-03
  ask:
    when: On what date was the Harbor Accord signed?
  quote: The Harbor Accord was signed in Varn on 3 May 2019
"""
