"""The draft of a small article, word for word: a change of the rules shows what it changes."""

from pathlib import Path

from syrupy.assertion import SnapshotAssertion

from decks.drafting import Head, draft
from decks.loader import load
from decks.rules import check

ARTICLE = Path(__file__).parent / "drafting" / "article.txt"


def test_the_draft(snapshot: SnapshotAssertion) -> None:
    drafted = draft(ARTICLE.read_text(encoding="utf-8"), Head(name="harbor-bridge", title="The Harbor Bridge"))
    assert drafted.text == snapshot


def test_the_draft_passes_the_checks(tmp_path: Path) -> None:
    article = ARTICLE.read_text(encoding="utf-8")
    drafted = draft(article, Head(name="harbor-bridge", title="The Harbor Bridge"))
    (tmp_path / "article.txt").write_text(article, encoding="utf-8")
    (tmp_path / "deck.yaml").write_text(drafted.text, encoding="utf-8")
    assert [finding.message for finding in check(load(tmp_path / "deck.yaml"))] == []
