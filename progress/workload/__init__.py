"""Workload: what is ahead of a learner, in cards and minutes, found by going through the days with their own cards.

`habits` says how they study, from the tally, and `beginning` where things stand; `simulation` goes through the days;
`outlook` and `cost` have what people ask: the next week, and what another desired retention would cost.
"""
