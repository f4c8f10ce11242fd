"""`quiz`: the command line. Each group is imported when it is called, so that each loads only what it needs."""

import gc
import os
import sys
from typing import TYPE_CHECKING

import click

from decks.cli import REVIEW_NOTES, REVIEW_SCREEN, REVIEWS
from decks.lazy import LazyGroup

if TYPE_CHECKING:
    from collections.abc import Mapping

    from decks.model import Deck
    from decks.review.bench import Bench
    from decks.review.desk import Desk
    from decks.review.notes import Notes
    from decks.shelf import Shelf
    from quiz.practice import Practice
    from quiz.services import Study, Wish

UNTIL_TOMORROW = "Come back tomorrow, or practise now: --practice takes the\nbeginning of one of these names."
GROUPS = {
    "browse": "quiz.browse.command:browse",
    "config": "quiz.config.command:config_group",
    "decks": "decks.cli:decks_group",
    "progress": "progress.cli:progress_group",
}


@click.group(
    cls=LazyGroup,
    lazy=GROUPS,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.option("--store", metavar="PATH", help="The record to use, instead of the one in your data folder.")
@click.version_option(package_name="factdeck", prog_name="quiz")
@click.pass_context
def quiz(ctx: click.Context, store: str | None) -> None:
    """Turn an article into a cited quiz, study it in the terminal, see what stuck."""
    ctx.obj = store
    ctx.meta[REVIEWS] = lambda: _review_counts(store)
    ctx.meta[REVIEW_SCREEN] = _review
    ctx.meta[REVIEW_NOTES] = lambda bench: _review_notes(bench, store)
    if ctx.invoked_subcommand != "config":  # which tells of its problems itself
        _use_config()
    if ctx.invoked_subcommand is None:
        from quiz.services import Wish

        wish = Wish(store=store)
        if _is_terminal():
            _run_app(wish)
        else:
            _print_home(wish)


@quiz.command("study", help="Study decks, by id or path; without one, all that have cards due.")
@click.argument("decks", nargs=-1, metavar="[DECK]...")
@click.option("--plain", is_flag=True, help="Line by line, without the full screen.")
@click.option("--learner", metavar="NAME", envvar="QUIZ_LEARNER", help="Whose record, where several use one store.")
@click.option("--new", type=click.IntRange(0), metavar="N", help="New cards a day, if not as set (10 as it comes).")
@click.option("--limit", type=click.IntRange(1), metavar="N", help="At most this many cards.")
@click.option("--cram", is_flag=True, help="All cards now; nothing is rescheduled.")
@click.option("--practice", metavar="NAME", default="", help="Instead of what is due: weak, missed, tell, timeline …")
@click.option("--seed", type=int, metavar="N", help="Draw options and order from this number.")
@click.option("--store", metavar="PATH", help="The record to use.")
@click.pass_obj
def study(
    group_store: str | None,
    /,
    decks: tuple[str, ...],
    plain: bool,
    learner: str | None,
    new: int | None,
    limit: int | None,
    cram: bool,
    practice: str,
    seed: int | None,
    store: str | None,
) -> None:
    from quiz.services import Wish

    wish = Wish(decks, learner, new, limit, cram, seed, store or group_store, practice=practice)
    if plain or not _is_terminal():
        _run_plain(wish)
    else:
        _run_app(wish, _shelf(wish.decks))


@quiz.command("doctor", help="Look for what may be wrong with this installation and record.")
@click.option("--store", metavar="PATH", help="The record to look at.")
@click.pass_obj
def doctor(group_store: str | None, store: str | None) -> None:
    from quiz.doctor import examine

    checks = examine(store or group_store)
    for check in checks:
        click.echo(f"{'ok  ' if check.fine else 'WRONG'} {check.name}: {check.found}")
        if check.help:
            click.echo(f"      {check.help}")
    sys.exit(0 if all(check.fine for check in checks) else 1)


def _use_config() -> None:
    """Let the config file say where decks and record are. What is wrong with it is told, and the defaults hold."""
    from quiz.config.path import config_path

    if os.environ.get("QUIZ_CONFIG") or config_path().exists():
        from quiz.config.places import name_places
        from quiz.config.reading import load

        config = load()
        for problem in config.problems:
            click.echo(f"quiz: {problem}", err=True)
        name_places(config, os.environ)


def _is_terminal() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty()


def _run_plain(wish: "Wish") -> None:
    from quiz.plain import PlainSession

    gc.enable()
    shelf = _shelf(wish.decks)
    study = _study(wish, shelf.decks)
    try:
        session = study.session(shelf.decks, study.named_practice(shelf.decks))
        if session.question is None:
            _offer(study.practices(shelf.decks), by_plan=study.follows_plan(shelf.decks))
        else:
            PlainSession(session).run()
    except LookupError as error:
        raise click.UsageError(str(error)) from None
    finally:
        study.close()


def _offer(practices: "list[Practice]", *, by_plan: bool) -> None:
    """What else there is to do, and how."""
    from quiz import words

    click.echo(f"{words.PLAN_DONE if by_plan else words.DONE} {UNTIL_TOMORROW}")
    for practice in practices:
        click.echo(f"  {practice.title}: {words.practice(practice)}")


def _shelf(names: tuple[str, ...] = ()) -> "Shelf":
    """The decks to study. An unknown name is misuse; a named deck with errors ends the command with its findings."""
    from decks import diagnostics
    from decks.shelf import DeckProblem, read_shelf

    try:
        shelf = read_shelf(names)
    except LookupError as error:
        raise click.UsageError(str(error)) from None
    except DeckProblem as problem:
        click.echo(diagnostics.full(problem.findings), nl=False, err=True)
        sys.exit(1)
    for name, findings in shelf.broken.items():
        click.echo(f"The deck {name} is left out: {findings[0]}", err=True)
    return shelf


def _study(wish: "Wish", decks: "Mapping[str, Deck]") -> "Study":
    from quiz.services import Study

    try:
        return Study(wish, decks)
    except ValueError as error:
        raise click.UsageError(str(error)) from None


def _run_app(wish: "Wish", shelf: "Shelf | None" = None) -> None:
    from quiz.config.reading import load
    from quiz.tui.app import QuizApp

    gc.enable()
    app = QuizApp(wish, shelf, load())
    code = app.run_safely()
    if app.failure:
        click.echo(f"quiz: {app.failure}", err=True)
    sys.exit(code)


def _review(desk: "Desk") -> int:
    """The review bench in the full screen; returns the exit code."""
    from quiz.config.reading import load
    from quiz.tui.review.app import ReviewApp

    gc.enable()
    app = ReviewApp(desk, load())
    app.run()
    return app.return_code or 0


def _review_notes(bench: "Bench", store: str | None) -> "Notes":
    """What students said about a deck. A record that cannot be read is told, and keeps nobody from reviewing."""
    from progress.errors import RecordError
    from quiz.notes import review_notes

    try:
        return review_notes(bench.deck, store)
    except (RecordError, ValueError) as error:
        from decks.review.notes import Notes

        click.echo(f"quiz: the students' flags cannot be read: {error}", err=True)
        return Notes()


def _print_home(wish: "Wish") -> None:
    from quiz import words

    shelf = _shelf()
    study = _study(wish, shelf.decks)
    try:
        width = max((len(deck) for deck in shelf.decks), default=0)
        for deck in shelf.decks.values():
            exam, planned = study.days_to_exam(deck.id), study.planned_for_exam(deck.id)
            click.echo(f"{deck.id:<{width}}  {words.state(study.count(deck.cards), exam, planned):<32}  {deck.title}")
        click.echo(f"\nStudy with: quiz study {next(iter(shelf.decks), 'DECK')}", err=True)
    finally:
        study.close()


def _review_counts(store: str | None) -> "Mapping[str, int]":
    from quiz.everyone import review_counts

    try:
        return review_counts(store)
    except ValueError as error:
        raise click.UsageError(str(error)) from None


def main() -> None:
    """The entry point. A problem with the record is told in its own words, and the exit code is 1."""
    gc.disable()  # what starts up is all kept: looking for garbage in it costs a tenth of the time
    try:
        quiz()
    except Exception as error:
        from progress.errors import RecordError

        if not isinstance(error, RecordError):
            raise
        click.echo(f"quiz: {error.message}\n{error.hint}".rstrip(), err=True)
        sys.exit(1)
