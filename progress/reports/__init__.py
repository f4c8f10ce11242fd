"""Reports: one module each, from what memory and roll-ups hold to the figures shown. They read and print nothing.

`learner/` is about one learner, `items/` about a deck's questions over all learners, `classroom/` about the learners of
a class; `numbers/` has what all of them use.
"""
