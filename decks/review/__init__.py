"""Reviewing a deck beside its article: what was drafted is accepted, mended or dropped, fact by fact.

    desk = Desk(path)                            # a deck's file on the desk, where one was
    desk.view                                    # all of the fact that one is at
    desk.decide(Accept(desk.at))                 # saved; goes on to the next
    desk.undo()

What has been looked at stands in the deck itself: a drafted fact carries `draft` until it is accepted. `bench` is the
state, `decisions` what is done to it, `journal` what makes it undoable after a restart, `table` and `plain` the ways
without a full screen. Nothing here knows a screen or a record: students' flags come in as `notes`.
"""
