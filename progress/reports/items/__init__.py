"""Reports on a deck's questions, over all learners whose answers are at hand.

`responses` are what they are made from; `items.figures` puts together what each module here finds, and `mending` ranks
the questions that need an author's eye. Sources: classical test theory as Moodle's quiz statistics apply it.
"""
