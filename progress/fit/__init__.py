"""Fitting FSRS-6's parameters to one learner's log, and telling whether that predicts better than the defaults.

`lives` says which answers there are to go by, `trainer` has `worker` fit parameters to them in a process of its own,
`heldout` scores predictions, and `fitting` puts these together.
"""
