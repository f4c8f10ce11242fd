"""From a deck to questions and back into a deck: what is kept, what is the author's, and what belongs to the facts."""

import pytest

from decks.exchange import Bank, Losses, NotReadable
from decks.exchange.bank import Item
from decks.exchange.from_deck import as_bank
from decks.exchange.to_deck import new_deck, updated
from decks.loader import load
from decks.rules import check
from decks.writer import read_data
from tests.support.decks import CARDS, FACTS, HEAD, read_deck

ITEM = Item(
    "g#1", "Which of these is a river?", ("Nile",), ("the Nile",), ("Po", "Nile", "Rome"), topic="geo", why="Long."
)
OPEN = Item("q-2", "Who built the bridge?", ("Lind",))


def bank(*items):
    return Bank("", "Rivers", items)


def cards(text):
    return {card["id"]: card for card in read_data(text)["cards"]}


@pytest.fixture
def deck(tmp_path):
    return read_deck(tmp_path / "small")


def test_every_card_of_a_deck_is_a_question_with_its_proof(deck):
    losses = Losses()
    items = {item.id: item for item in as_bank(deck, losses).items}
    assert list(items) == [card.id for card in deck.cards]
    minister = items["small/minister/role"]
    assert minister.answers == ("Russia's Defense Minister",)
    assert minister.accept == ("Defence Minister of Russia",)
    assert set(minister.wrong) == {
        "Russia's Foreign Minister",
        "Russia's Prime Minister",
        "Russia's ambassador to Armenia",
    }
    claim = items["small/construction/key"]
    assert "Sergei Shoigu" in claim.speaker
    assert claim.why == "Azerbaijan did not believe it."
    assert claim.quotes == ("the shipments contained construction materials", "Baku disputed the clarification")
    assert items["small/range/value"].number.value == "500"
    assert items["small/range/value"].number.unit == "km"


def test_a_deck_gives_the_same_options_whenever_it_is_exported(deck):
    assert as_bank(deck, Losses()).items == as_bank(deck, Losses()).items


def test_a_new_deck_is_free_of_findings_and_pins_what_only_makes_sense_with_its_options(tmp_path):
    made = new_deck(bank(ITEM, OPEN), "rivers", "Rivers: long ones", Losses())
    path = tmp_path / "deck.yaml"
    path.write_text(made.text)
    assert check(load(path)) == []
    assert made.text.startswith("format: 1\ndeck: rivers\ntitle: 'Rivers: long ones'\ntopics:\n- geo\n\ncards:\n- id: ")
    river = cards(made.text)["which-of-these-is-a-river"]
    assert (river["forms"], river["x-from"], river["not"]) == ("choice", "g#1", ["Po", "Rome"])
    assert "forms" not in cards(made.text)["q-2"]
    assert cards(made.text)["q-2"]["x-from"] == "q-2"


def test_an_imported_card_goes_out_under_the_id_that_it_came_with(tmp_path):
    path = tmp_path / "deck.yaml"
    path.write_text(new_deck(bank(ITEM, OPEN), "rivers", "Rivers", Losses()).text)
    items = as_bank(load(path).deck, Losses()).items
    assert [item.id for item in items] == ["g#1", "q-2"]
    again = updated(path.read_text(), items, Bank("rivers", "Rivers", items), Losses())
    assert (again.new, again.changed, again.text) == (0, 0, path.read_text())


def test_a_second_import_changes_what_changed_and_leaves_what_the_author_wrote():
    text = new_deck(bank(ITEM, OPEN), "rivers", "Rivers", Losses()).text
    text = text.replace("  answer: Lind\n", "  answer: Lind  # the mayor\n  optional: yes\n")
    text = text.replace("  forms: choice\n", "  forms: typed\n")
    reworded = Item("g#1", "Which is the longest river?", ("Nile",), topic="size")
    made = updated(text, (), bank(reworded, OPEN, Item("n", "New?", ("yes",))), Losses())
    assert (made.new, made.changed, made.same) == (1, 1, 1)
    river = cards(made.text)["which-of-these-is-a-river"]
    assert (river["ask"], river["forms"], river["topic"], river["why"]) == (
        "Which is the longest river?",
        "typed",
        "size",
        "Long.",
    )
    assert "  answer: Lind  # the mayor\n  optional: yes\n" in made.text
    assert read_data(made.text)["topics"] == ["geo", "size"]


def test_questions_without_ids_are_known_by_what_they_ask():
    items = [Item("", "What is it called here?", ("a",)), Item("", "What is it called there?", ("b",))]
    text = new_deck(bank(*items), "rivers", "Rivers", Losses()).text
    made = updated(text, (), bank(*reversed(items), Item("", "What is it called here?", ("c",))), Losses())
    assert (made.new, made.same) == (1, 2)
    assert len(cards(made.text)) == 3


def test_the_deck_s_own_facts_are_not_changed_from_outside(tmp_path, deck):
    text = HEAD + FACTS + CARDS
    current = as_bank(deck, Losses())
    losses = Losses()
    same = updated(text, current.items, current, losses)
    assert (same.text, same.same, losses.lines()) == (text, len(current.items), [])
    changed = Item("small/war/from", "When?", ("1 May 2020",))
    other = Item("small/army/answer", "For whose army is it?", ("Russia",))
    made = updated(text, current.items, bank(changed, other), losses)
    assert (made.new, made.changed) == (0, 1)
    assert cards(made.text)["army"]["ask"] == "For whose army is it?"
    assert "x-from" not in made.text
    assert losses.lines() == [
        "1 question: left as they are: cards of the deck's own facts; change those in deck.yaml (small/war/from)"
    ]


def test_a_card_of_the_author_s_own_is_not_taken_for_one_with_its_id():
    text = new_deck(bank(ITEM), "rivers", "Rivers", Losses()).text
    text += "\n- id: q-2\n  ask: Mine?\n  answer: yes\n"
    others = bank(OPEN, Item("elsewhere/q-2/answer", "Another?", ("no",)))
    made = updated(text, (), others, Losses())
    assert (made.new, made.changed) == (2, 0)
    found = cards(made.text)
    assert {name: card["ask"] for name, card in found.items()} == {
        "which-of-these-is-a-river": ITEM.ask,
        "q-2": "Mine?",
        "q-2-2": OPEN.ask,
        "q-2-3": "Another?",
    }
    assert updated(made.text, (), others, Losses()).text == made.text


def test_what_can_be_no_card_is_told():
    losses = Losses()
    made = new_deck(
        bank(
            OPEN,
            Item("a", " ", ("b",)),
            Item("c", "?", ("x" * 70_000,)),
            Item("d", "Is it?", ("yes",), options=("yes", "no")),
        ),
        "rivers",
        "Rivers",
        losses,
    )
    assert made.new == 2
    told = "\n".join(losses.lines())
    for words in ("no words", "60,000 characters", "fewer than two wrong options"):
        assert words in told
    with pytest.raises(NotReadable, match="no question"):
        new_deck(bank(), "rivers", "Rivers", Losses())


def test_a_deck_larger_than_a_file_may_be_is_refused():
    many = [Item(f"i-{number}", f"What is {number}? " + "x" * 1000, ("y",)) for number in range(5_000)]
    with pytest.raises(NotReadable, match="split it"):
        new_deck(bank(*many), "rivers", "Rivers", Losses())
