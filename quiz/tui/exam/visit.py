"""From home to the plan for a deck's exam and back: what is set is read, and what is kept is written."""

import asyncio
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from decks.model import Deck
from progress.days import day_date
from progress.exam.material import terms_from, trust_of
from progress.exam.outlook import Outlook, advised, outlook
from progress.exam.plan import make_plan
from progress.reports.material import Material
from quiz.config.changes import Change, apply_changes
from quiz.services import Study
from quiz.tui.exam.screen import Draft, ExamScreen

if TYPE_CHECKING:
    from quiz.tui.app import QuizApp

AT_FIRST = 28  # days: where an exam that is not set yet begins
SET = "The exam is set: from now on the deck's sessions follow the plan for it."
OFF = "The exam is taken off: the deck is studied as cards fall due."


async def plan_exam(app: "QuizApp", study: Study, deck: Deck, path: Path) -> str:
    """Show the plan for a deck's exam, and keep what is changed. Returns what to say then. Raises RecordError.

    `path` is that of the config file.
    """
    given = await asyncio.to_thread(study.material, study.decks)
    settings = given.settings
    set_day = settings.exam_of(deck.id, given.day + 1)
    draft = Draft(set_day or given.day + AT_FIRST, settings.minutes.get(deck.id, settings.minutes_a_day))

    def look(draft: Draft, whole: bool) -> Outlook:
        return _outlook(deck.id, given, draft, whole=whole)

    first = await asyncio.to_thread(look, draft, False)
    screen = ExamScreen(deck.title, draft, first, look, taken=deck.id in settings.exams and set_day is not None)
    kept = await app.push_screen(screen, wait_for_dismiss=True)
    if kept is None or (kept == draft and set_day is not None):
        return ""
    day = "" if kept.day is None else day_date(kept.day).isoformat()
    minutes = "" if kept.day is None else str(kept.minutes)
    changes = [Change("exam", deck.id, day), Change("minutes-a-day", deck.id, minutes)]
    apply_changes(changes, study.record, path)
    return OFF if kept.day is None else SET


def _outlook(deck: str, given: Material, draft: Draft, *, whole: bool) -> Outlook:
    """The outlook of a draft, beside the other exams that are set."""
    was = given.settings
    exams = {**was.exams, deck: draft.day or 0}
    settings = replace(was, exams=exams, minutes={**was.minutes, deck: draft.minutes})
    terms = terms_from(replace(given, settings=settings))
    found = outlook(deck, was.retention_of(deck), terms, make_plan(terms), trust_of(given))
    return advised(found, terms) if whole else found
