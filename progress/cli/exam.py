"""`quiz progress exam`: the day of an exam and the minutes for it, and the plan that follows."""

import json
from collections.abc import Mapping
from dataclasses import asdict

import click

from decks.model import Deck
from progress.cli import group
from progress.config import FARTHEST_EXAM, SETTINGS, read_day, settings_from
from progress.days import study_day
from progress.events import Event, Kind
from progress.exam import telling
from progress.exam.material import outlooks, terms_from
from progress.exam.outlook import Outlook, advised
from progress.reports.numbers.drawing import WIDTH
from progress.reports.rows import plain, wrapped


@click.command("exam", help="Plan for an exam: set its day and the minutes a day, and see what to expect.")
@click.argument("name", metavar="[DECK]", required=False)
@click.option("--date", "day", metavar="DATE", help="The day of DECK's exam, such as 2026-12-15.")
@click.option("--minutes", metavar="M", help="Minutes a day for it.")
@click.option("--off", is_flag=True, help="Take DECK's exam and its minutes back.")
@group.learner_option
@group.store_option
@group.json_option
@click.pass_obj
def exam(
    group_store: str | None,
    name: str | None,
    day: str | None,
    minutes: str | None,
    off: bool,
    learner: str | None,
    store: str | None,
    as_json: bool,
) -> None:
    named = group.chosen_decks([name]) if name else {}
    changes = _changes(day, minutes, off=off)
    if changes and not named:
        raise click.UsageError("Name the deck of the exam: quiz progress exam DECK …; quiz decks list lists the decks.")
    for deck in named:
        _set(deck, changes, store or group_store, learner)
    _show({**group.known_decks(), **named}, list(named), store or group_store, learner, as_json=as_json)


def _changes(day: str | None, minutes: str | None, *, off: bool) -> dict[str, str]:
    """The settings to make, by name; an empty value takes one back. Misuse is told in words."""
    if off and (day or minutes):
        raise click.UsageError("--off takes the exam back; it goes without --date and --minutes.")
    if off:
        return {"exam": "", "minutes-a-day": ""}
    given = {"exam": ("--date", day), "minutes-a-day": ("--minutes", minutes)}
    found = {setting: (option, value.strip()) for setting, (option, value) in given.items() if value is not None}
    for setting, (option, value) in found.items():
        try:
            SETTINGS[setting].read(value)
        except ValueError:
            wanted = "a day" if setting == "exam" else "a whole number of minutes, from 1 to 1440"
            example = SETTINGS[setting].example
            raise click.UsageError(f'{option} "{value}" is not {wanted}; write it like {example}.') from None
    return {setting: value for setting, (_, value) in found.items()}


def _set(deck: str, changes: Mapping[str, str], store: str | None, learner: str | None) -> None:
    """Keep settings of a deck as events."""
    if not changes:
        return
    record = group.open_record(store, learner, readonly=False)
    try:
        today = study_day(group.clock().now(), settings_from(record.settings_events()).rollover_hour)
        if changes.get("exam") and read_day(changes["exam"]) <= today:
            raise click.UsageError(f"{changes['exam']} is not to come; an exam is planned for tomorrow or later.")
        if changes.get("exam") and read_day(changes["exam"]) > today + FARTHEST_EXAM:
            raise click.UsageError(f"{changes['exam']} is more than a year away; set it when it is nearer.")
        record.append(
            [
                Event(*record.stamp(), kind=Kind.SETTING, card=deck, form=setting, answer=value)
                for setting, value in changes.items()
            ]
        )
    finally:
        record.close()


def _show(
    decks: Mapping[str, Deck], wanted: list[str], store: str | None, learner: str | None, *, as_json: bool
) -> None:
    given = group.read_material(decks, store, learner)
    terms = terms_from(given)
    every = outlooks(terms, given)
    found = [advised(each, terms) for each in every if not wanted or each.expected.deck in wanted]
    if as_json:
        click.echo(json.dumps({"day": given.day, "exams": [_figures(each) for each in found]}, indent=2))
        return
    if not found:
        of, deck = (f" for {wanted[0]}", wanted[0]) if wanted else ("", "DECK")
        click.echo(f"No exam to come is set{of}. To set one: quiz progress exam {deck} --date 2026-12-15 --minutes 20")
        return
    for each in found:
        rows = wrapped(plain(telling.lines(each, decks[each.expected.deck].title)), WIDTH)
        click.echo("\n".join(row.text.rstrip() for row in rows) + "\n")
    studied = found[0].expected.deck if len(found) == 1 else ""
    click.echo(f"Today's cards: quiz study {studied}".rstrip(), err=True)


def _figures(found: Outlook) -> dict[str, object]:
    days = [{**asdict(day), "cards": list(day.cards)} for day in found.days]
    return {**asdict(found), "days": days, "on_track": found.on_track}
