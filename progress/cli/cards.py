"""`quiz progress suspend | resume | reset | leeches`: what is done with single cards, and which ask for it."""

import json
from collections.abc import Sequence

import click

from decks.shelf import renames
from progress.cli import group
from progress.events import Event, Kind
from progress.leeches import leeches
from progress.memory import History

TARGETS = click.argument("names", nargs=-1, required=True, metavar="CARD...")


@click.command("suspend", help="Put cards aside: not asked until resumed. CARD may be deck/fact, too.")
@TARGETS
@group.learner_option
@group.store_option
@click.pass_obj
def suspend(group_store: str | None, names: tuple[str, ...], learner: str | None, store: str | None) -> None:
    _write(Kind.SUSPEND, names, store or group_store, learner)


@click.command("resume", help="Ask cards again that were put aside.")
@TARGETS
@group.learner_option
@group.store_option
@click.pass_obj
def resume(group_store: str | None, names: tuple[str, ...], learner: str | None, store: str | None) -> None:
    _write(Kind.RESUME, names, store or group_store, learner)


@click.command("reset", help="Make cards new again. Their answers stay on record.")
@TARGETS
@group.learner_option
@group.store_option
@click.pass_obj
def reset(group_store: str | None, names: tuple[str, ...], learner: str | None, store: str | None) -> None:
    _write(Kind.RESET, names, store or group_store, learner)


@click.command("leeches", help="List the cards that fail more often than chance allows.")
@group.learner_option
@group.store_option
@group.json_option
@click.pass_obj
def list_leeches(group_store: str | None, learner: str | None, store: str | None, as_json: bool) -> None:
    decks = group.known_decks()
    record = group.open_record(store or group_store, learner, readonly=True)
    history = record.history(renames(decks.values()))
    cards = [card.id for deck in decks.values() for card in deck.cards]
    found = sorted(leeches(history, cards).items(), key=lambda leech: leech[1])
    if as_json:
        click.echo(json.dumps([_row(card, chance, history) for card, chance in found], indent=2))
        return
    for card, chance in found:
        row = _row(card, chance, history)
        click.echo(f"{card}  {row['lapses']} lapses in {row['answers']} answers (chance of that: {chance:.1%})")
    if found:
        click.echo("Reword or split such a card, or put it aside: quiz progress suspend CARD.", err=True)
    else:
        click.echo("There is none.", err=True)


def _row(card: str, chance: float, history: History) -> dict[str, object]:
    state = history.state(card)
    lapses = state.memory.lapses if state.memory else 0
    return {"card": card, "chance": chance, "lapses": lapses, "answers": state.answers}


def _write(kind: Kind, names: Sequence[str], store: str | None, learner: str | None) -> None:
    """Add an event of a kind for each card that the names name and that it changes."""
    decks = group.known_decks()
    record = group.open_record(store, learner, readonly=False)
    try:
        record.claim()
        history = record.history(renames(decks.values()))
        known = dict.fromkeys([card.id for deck in decks.values() for card in deck.cards] + sorted(history.states))
        chosen = [card for name in names for card in _named(name, list(known))]
        changed = [card for card in dict.fromkeys(chosen) if _changes(kind, card, history)]
        record.append([Event(*record.stamp(), kind=kind, card=card) for card in changed])
    finally:
        record.close()
    click.echo(f"{len(changed)} of {len(set(chosen))} cards changed.", err=True)


def _named(name: str, known: Sequence[str]) -> list[str]:
    """The cards of an id: a card's own, or a fact's or a deck's."""
    found = [card for card in known if card == name or card.startswith(f"{name}/")]
    if not found:
        raise click.UsageError(f"there is no card “{name}”; quiz decks show DECK lists a deck's cards")
    return found


def _changes(kind: Kind, card: str, history: History) -> bool:
    state = history.state(card)
    if kind is Kind.RESET:
        return state.memory is not None
    return state.suspended is not (kind is Kind.SUSPEND)
