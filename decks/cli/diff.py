"""`quiz decks diff`."""

import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from decks.cli import REVIEWS
from decks.cli.files import file_of

if TYPE_CHECKING:
    from decks.loader import Loaded
    from decks.model import Deck


@click.command("diff")
@click.argument("old")
@click.argument("new", required=False)
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_context
def diff(ctx: click.Context, old: str, new: str | None, as_json: bool) -> None:
    """What changed from OLD to NEW, in facts and cards, and what it does to histories.

    With one deck alone: since its last git commit.
    """
    from decks import diff as diffs

    before = _committed(*file_of(old)) if new is None else _read(*file_of(old))
    after = _read(*file_of(new or old))
    count: Callable[[], Mapping[str, int]] = ctx.meta.get(REVIEWS, dict)
    found = diffs.diff(before, after, count())
    if as_json:
        import json

        click.echo(json.dumps(diffs.as_data(found), indent=2))
    else:
        click.echo(diffs.as_text(found), nl=False)


def _read(path: Path, label: str) -> "Deck":
    from decks.loader import load

    return _whole(load(path, label))


def _committed(path: Path, label: str) -> "Deck":
    """The deck as it was in the last commit, with the article of that time."""
    from decks.loader import load

    text = _at_head(path)
    if text is None:
        raise click.UsageError(f"{label} is in no git commit; name an older version of it: quiz decks diff OLD NEW")
    now = load(path, f"{label} (last commit)", text=text)
    source = now.deck.source.file if now.deck else ""
    article = _at_head(path.parent / source) if source else None
    return _whole(load(path, f"{label} (last commit)", text=text, article=article) if article is not None else now)


def _at_head(path: Path) -> str | None:
    """A file's text in the last commit; None where there is no git, no repository or no such file."""
    target = path.resolve()
    command = ["git", "-C", str(target.parent), "show", f"HEAD:./{target.name}"]
    try:
        done = subprocess.run(command, capture_output=True, check=False, timeout=30)
    except OSError:
        return None
    return done.stdout.decode("utf-8-sig", errors="replace") if done.returncode == 0 else None


def _whole(loaded: "Loaded") -> "Deck":
    """A deck without errors, else the end of the command."""
    from decks import diagnostics

    if loaded.deck is None or loaded.errors:
        click.echo(diagnostics.full(loaded.errors), nl=False, err=True)
        sys.exit(1)
    return loaded.deck
