"""`quiz decks draft`, as an instructor calls it."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from decks.drafting.command import draft_command
from decks.loader import load

ARTICLE = (
    "The treaty was signed in London on 29 November 1962. Air France withdrew its fleet on 31 May 2003.\n"
    "“It was a good aircraft,” John Hutchinson said.\n"
)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "concorde.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def run(*args: object) -> tuple[int, str, str]:
    result = CliRunner().invoke(draft_command, [str(arg) for arg in args])
    return result.exit_code, result.stdout, result.stderr


def test_json_gives_every_quote_at_its_place(article: Path) -> None:
    code, out, _ = run(article, "--json")
    facts = json.loads(out)["facts"]
    assert code == 0
    assert facts
    assert all(ARTICLE[fact["start"] : fact["end"]] == fact["quote"] for fact in facts)
    assert {fact["tier"] for fact in facts} <= {"core", "maybe"}


def test_a_folder_gets_the_deck_and_a_copy_of_the_article(article: Path, tmp_path: Path) -> None:
    code, _, err = run(article, "-o", tmp_path / "concorde" / "deck.yaml")
    loaded = load(tmp_path / "concorde" / "deck.yaml")
    assert code == 0
    assert "quiz decks review" in err
    assert loaded.deck is not None
    assert not loaded.findings
    assert (tmp_path / "concorde" / "concorde.txt").read_text(encoding="utf-8") == ARTICLE


def test_a_second_draft_changes_nothing(article: Path, tmp_path: Path) -> None:
    target = tmp_path / "concorde"
    run(article, "-o", target)
    before = (target / "deck.yaml").read_bytes()
    code, _, err = run(article, "-o", target)
    assert code == 0
    assert "Nothing new" in err
    assert (target / "deck.yaml").read_bytes() == before


def test_another_article_is_never_written_over(article: Path, tmp_path: Path) -> None:
    target = tmp_path / "concorde"
    target.mkdir()
    (target / "concorde.txt").write_text("Another text.", encoding="utf-8")
    code, _, err = run(article, "-o", target)
    assert code == 2
    assert "another text" in err
    assert (target / "concorde.txt").read_text(encoding="utf-8") == "Another text."


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b"\x89PNG\x00\x00", "UTF-8"),
        (b"abc\x00def", "binary"),
        (b"\xff\xfea\x00", "UTF-16"),
        (b"%PDF-1.7\nabc", "a PDF"),
        (b"PK\x03\x04rest", "an archive"),
        (b"caf\xe9", "Save the file as UTF-8"),
        (b"  \n\n", "empty"),
        (b"The treaty was\n signed\x07 in London on 3 May 2019.", "line 2 holds the control character U+0007"),
        ("2019年5月3日在伦敦签署了条约。".encode(), "for English"),
        ("Договор был подписан в Лондоне.".encode(), "for English"),
        (
            b"Het verdrag werd in 2019 in Londen getekend. De regering was in staat om de overeenkomst vast te houden, en "
            b"het is in 2021 vernieuwd. Op het einde was het een succes, zei de minister, die had gehoopt op meer.",
            "for English",
        ),
    ],
)
def test_what_cannot_be_drafted_is_called_by_its_name(tmp_path: Path, data: bytes, words: str) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes(data)
    code, _, err = run(path)
    assert code == 2
    assert words in err


def test_a_huge_file_is_refused_by_its_size(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "article.txt"
    with path.open("wb") as file:
        file.write(b"The treaty was signed in London. " * 100)
        file.truncate(100_000_000)
    monkeypatch.setattr("decks.drafting.showing.read_text", lambda path: pytest.fail("it was read"))
    code, _, err = run(path)
    assert code == 2
    assert "100.0 MB" in err
    assert "at most 5 MB" in err


def test_a_date_that_is_none(article: Path) -> None:
    code, _, err = run(article, "--published", "soon")
    assert code == 2
    assert "soon" in err
