"""The bench: what a screen shows of a deck and of one fact, jumps, figures, proposals."""

from pathlib import Path

import pytest

from decks.facts import MODULES
from decks.review import pace
from decks.review.article import BARE, DONE, MIXED, selected, words
from decks.review.bench import Bench
from decks.review.decisions import Accept, Edit, kinds
from decks.review.fields import as_text, from_text
from decks.review.findings import checking
from decks.review.jumps import onwards, target
from decks.review.names import completed
from decks.review.notes import FlagNote, Notes
from decks.review.proposing import propose
from decks.review.view import drawn, needed, view
from decks.rules import check
from tests.support.decks import ARTICLE, CARDS, FACTS, HEAD

DRAFTED = (HEAD + FACTS + CARDS).replace(
    "  value: 44 days\n", "  value: 44 days\n  draft: maybe\n  doubt: the year must be checked\n"
)
PATH = Path("deck.yaml")


@pytest.fixture
def bench() -> Bench:
    return Bench.read(PATH, DRAFTED + "x-drafted:\n- length\n- gone\n", ARTICLE)


def shown(bench: Bench, span: tuple[int, int]) -> str:
    return bench.deck.source.text[slice(*span)]


def test_facts_and_cards_stand_in_the_order_of_the_article(bench):
    assert [row.id for row in bench.rows[:4]] == ["war", "length", "range", "army"]
    assert {row.paragraph for row in bench.rows} == {0, 1, 2, 3}


def test_counts_tell_what_waits_and_what_was_dropped(bench):
    counts = bench.counts
    assert (counts.total, counts.waiting, counts.maybe, counts.looked_at, counts.dropped) == (9, 1, 1, 8, 1)


def test_the_view_shows_quote_and_answers_in_their_places(bench):
    war = view(bench, "war")
    assert [shown(bench, span) for span in war.quotes] == ["The Second Karabakh War (September 27 – November 10, 2020)"]
    assert [shown(bench, span) for span in war.answers] == ["September 27", "November 10"]
    length = view(bench, "length")
    assert [shown(bench, span) for span in length.answers] == ["44 days"]
    assert (length.tier, length.doubt) == ("maybe", "the year must be checked")
    assert length.statement == "The Second Karabakh War lasted 44 days."
    assert [card.direction for card in length.cards] == ["value"]
    assert "numeric" in [question.form for question in length.cards[0].questions]


def test_an_answer_in_other_letters_is_marked_where_the_article_has_it(bench):
    assert [shown(bench, span) for span in view(bench, "army").answers] == []  # “Russian” is another word
    assert [shown(bench, span) for span in view(bench, "construction").answers] == [
        "Sergei Shoigu",
        "construction materials",
    ]


def test_a_paragraph_is_drawn_in_pieces_that_are_all_of_it(bench):
    first = bench.paragraphs[0]
    pieces = drawn(bench, first, view(bench, "length"))
    assert "".join(piece.text for piece in pieces) == ARTICLE[first.start : first.end].replace("\n", " ")
    assert [piece.text for piece in pieces if piece.answer] == ["44 days"]
    assert "".join(piece.text for piece in pieces if piece.quote) == "lasted 44 days"


def test_paragraphs_tell_how_far_they_are(bench):
    assert [one.state for one in bench.paragraphs] == [MIXED, DONE, DONE, DONE]
    assert [one.state for one in bench.after(Accept("length")).paragraphs] == [DONE] * 4
    alone = Bench.read(PATH, HEAD + FACTS[: FACTS.index("- id: center")], ARTICLE)
    assert alone.paragraphs[2].state == BARE
    assert alone.coverage.covered_paragraphs == 3


def test_findings_of_one_fact_come_at_once_and_all_in_steps():
    text = DRAFTED.replace("  why: Azerbaijan did not believe it.", "  why: There were 77 of them.")
    bench = Bench.read(PATH, text, ARTICLE)
    after = bench.after(Edit("range", "why", "Nearly 900 meters."))
    assert [found.code for found in after.findings.of("range")] == ["FD409"]
    assert not after.findings.whole
    whole = next(found for found in checking(after.loaded) if found)
    assert [found.code for found in whole.of("construction")] == ["FD409"]
    assert whole.of("range") == after.findings.of("range")
    assert whole.count == len(check(after.loaded))
    assert after.after(Edit("range", "why", "")).findings.of("range") == ()


def test_jumps_lead_to_the_next_of_a_kind_and_back(bench):
    rows = bench.rows
    at = {row.id: n for n, row in enumerate(rows)}
    assert target(rows, 0, "next") == "length"
    assert target(rows, 1, "-next") == "war"
    assert target(rows, 0, "-next") is None
    assert target(rows, 0, "waiting") == "length"
    assert target(rows, at["length"], "waiting") is None
    assert target(rows, at["length"], "tier") == "range"
    assert rows[at[target(rows, 0, "paragraph")]].paragraph == 1
    assert onwards(rows, at["range"]) == "length"  # round the end: that one waits
    with pytest.raises(KeyError):
        target(rows, 0, "nowhere")


def test_flags_and_figures_stand_beside_their_fact(bench):
    flag = FlagNote("1", "small/length/value", "Which war?")
    noted = Bench.read(PATH, DRAFTED, ARTICLE, Notes((flag,), {"small/length/value": ("right: 40 %",)}))
    assert noted.row("length").flags == 1
    assert view(noted, "length").flags == (flag,)
    assert view(noted, "length").cards[0].figures == ("right: 40 %",)
    assert target(noted.rows, 0, "flag") == "length"


def test_the_pace_is_told_when_there_is_enough_to_tell():
    assert pace.minutes_left([0, 10, 20, 30, 40], 30) is None
    assert pace.minutes_left([0, 10, 20, 30, 40, 50], 30) == 5
    assert pace.minutes_left([0, 10, 20, 30, 40, 5000, 5010], 30) == 5  # a break is no pace


def test_a_selection_becomes_a_quote_with_its_number_where_it_repeats():
    assert selected(ARTICLE, *_span("lasted 44\ndays".replace("\n", " "))) == "lasted 44 days"
    again = ARTICLE.rindex("Iskander-M")
    assert selected(ARTICLE, again, again + 10) == {"text": "Iskander-M", "nth": "2"}


def test_words_for_a_cursor_have_no_marks_at_their_ends():
    assert [ARTICLE[slice(*span)] for span in words(ARTICLE, 0, 45)][:6] == [
        "The",
        "Second",
        "Karabakh",
        "War",
        "September",
        "27",
    ]


def test_names_are_completed_where_only_one_begins_so(bench):
    assert completed(bench.deck, "sergei") == "Sergei Shoigu"
    assert completed(bench.deck, "a") == "a"
    assert completed(bench.deck, "") == ""


@pytest.mark.parametrize(
    "value",
    [
        "a text",
        ["one", "two"],
        {"text": "x", "nth": "2"},
        [{"id": "a", "role": "b", "accept": ["c", "d"]}],
        {"when": "skip", "of": {"q": "Who?", "not": ["a", "b"]}},
    ],
)
def test_fields_are_read_as_they_are_written(value):
    key = "ask" if isinstance(value, dict) and "when" in value else "quote" if isinstance(value, dict) else "roles"
    assert from_text(key, as_text(value)) == value


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.TYPE)
def test_a_change_of_type_asks_for_all_that_the_type_must_have(module, bench):
    asked = {row.key for row in kinds.needed({"id": "x", "type": "none"}, module.TYPE, "", "")}
    assert asked >= {field.key for field in module.FIELDS if field.required}
    assert all(row.doc for row in needed(view(bench, "length"), module.TYPE))


def _span(text: str) -> tuple[int, int]:
    start = ARTICLE.index(text)
    return start, start + len(text)


FEW = HEAD + "facts:\n" + FACTS[FACTS.index("- id: range") :]


def test_a_selection_is_proposed_as_what_the_drafting_passes_make_of_it():
    bench = Bench.read(PATH, FEW, ARTICLE)
    found = propose(bench, *_span("lasted 44 days"))
    assert "quantity" in [proposal.entry["type"] for proposal in found]
    assert found[-1].entry["type"] == "card"
    for proposal in found:
        after = bench.after(proposal.decision("range"))
        assert view(after, str(proposal.entry["id"])).statement == proposal.statement
        assert not after.row(str(proposal.entry["id"])).waits


@pytest.mark.parametrize("words", ["Baku", "500", "disputed the clarification.", ARTICLE.splitlines()[0], "\n"])
def test_there_is_always_a_card_with_a_gap(words):
    bench = Bench.read(PATH, FEW, ARTICLE)
    card = propose(bench, *_span(words))[-1]
    assert str(card.entry["ask"]).count("____") == 1
    assert bench.after(card.decision())


def test_what_is_there_already_is_not_proposed(bench):
    assert [proposal.entry["type"] for proposal in propose(bench, *_span("lasted 44 days"))][-1] == "card"
    texts = [proposal.statement for proposal in propose(bench, *_span("with a maximum range of 500 km"))]
    assert view(bench, "range").statement not in texts


@pytest.mark.parametrize(
    ("key", "text"),
    [("quote", "He said: no"), ("ask", "Which of these: a or b?"), ("why", "- a: b"), ("says", "by: nobody")],
)
def test_a_text_with_a_colon_is_a_text(key, text):
    assert from_text(key, text) == text
