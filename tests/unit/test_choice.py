"""A choice: which options are shown, in what order, and what a wrong one tells."""

from collections import Counter

import pytest

from decks.forms import choice
from decks.forms.question import Grade, Turn
from tests.support.decks import read_deck

DAYS = range(400)


def deck_of(tmp_path, *facts, names=""):
    text = f"format: 1\ndeck: d\ntitle: t\n{names}facts:\n" + "".join(facts)
    return read_deck(tmp_path, text, None)


def dated(name, when, *wrong):
    return f"- id: {name}\n  type: date\n  event: the {name}\n  when: {when}\n" + asks("when", wrong)


def asks(direction, wrong):
    return f"  ask:\n    {direction}:\n      not:\n" + "".join(f"      - {text}\n" for text in wrong) if wrong else ""


def quoted(text, *wrong):
    return f"- id: fact\n  type: claim\n  about: the report\n  says: named {text}\n  key: {text}\n" + asks("key", wrong)


def make(deck, card, **turn):
    return choice.make(deck.card(f"d/{card}"), deck, Turn(**turn))


def texts(question):
    return [option.text for option in question.options]


@pytest.mark.parametrize(("wrong", "shown"), [(1, 0), (2, 3), (3, 4), (6, 4)])
def test_a_choice_has_three_or_four_options(tmp_path, wrong, shown):
    deck = deck_of(tmp_path, quoted("oak", *["ash", "elm", "fir", "yew", "bay", "fig"][:wrong]))
    question = make(deck, "fact/key")
    assert (len(question.options) if question else 0) == shown


def test_an_alias_of_the_key_and_a_repeated_option_do_not_count(tmp_path):
    deck = deck_of(tmp_path, quoted("the oak", "Oak", "ash", "Ash", "an ash"))
    assert make(deck, "fact/key") is None


def test_all_of_the_instructors_options_come_in_turn(tmp_path):
    deck = deck_of(tmp_path, quoted("oak", "ash", "elm", "fir", "yew", "bay", "fig"))
    seen = Counter(text for day in DAYS for text in texts(make(deck, "fact/key", day=day)))
    assert seen.pop("oak") == len(DAYS)
    assert len(seen) == 6
    assert all(abs(count / len(DAYS) - 0.5) < 0.1 for count in seen.values())


def test_the_key_stands_in_every_place_alike(tmp_path):
    deck = deck_of(tmp_path, quoted("oak", "ash", "elm", "fir"))
    places = Counter(texts(make(deck, "fact/key", day=day)).index("oak") for day in DAYS)
    assert all(abs(places[place] / len(DAYS) - 0.25) < 0.08 for place in range(4))


BELOW = ("1 May 2019", "2 June 2019", "3 July 2019")
ABOVE = ("4 May 2021", "5 June 2021", "6 July 2021")


@pytest.mark.parametrize(
    ("wrong", "ranks"),
    [
        ((*BELOW, *ABOVE), {0, 1, 2, 3}),
        (BELOW, {3}),
        (ABOVE, {0}),
        ((*BELOW[:2], *ABOVE[:2]), {1, 2}),
        ((BELOW[0], *ABOVE), {0, 1}),
    ],
)
def test_dates_stand_in_order_and_the_key_has_every_rank_alike(tmp_path, wrong, ranks):
    deck = deck_of(tmp_path, dated("vote", "2020-03-03", *wrong))
    order = [*BELOW, "3 March 2020", *ABOVE]
    found = Counter()
    for day in DAYS:
        shown = texts(make(deck, "vote/when", day=day))
        assert shown == sorted(shown, key=order.index)
        found[shown.index("3 March 2020")] += 1
    assert set(found) == ranks
    assert all(abs(count / len(DAYS) - 1 / len(ranks)) < 0.1 for count in found.values())


def test_quantities_stand_in_order_whatever_their_unit(tmp_path):
    fact = "- id: mast\n  type: quantity\n  of: the mast\n  measure: height\n  value: 900 m\n"
    deck = deck_of(tmp_path, fact + asks("value", ["2 km", "1 km", "500 m", "800 m", "100 m"]))
    order = ["100 m", "500 m", "800 m", "900 m", "1 km", "2 km"]
    for day in range(30):
        shown = texts(make(deck, "mast/value", day=day))
        assert shown == sorted(shown, key=order.index)


@pytest.mark.parametrize(
    ("wrong", "shown"),
    [
        (["2 December", "1 January", "3 July"], ["1 January", "29 February", "3 July", "2 December"]),
        (["2 December 2020", "1 January", "3 July"], None),
    ],
)
def test_dates_without_a_year_stand_in_order_among_themselves(tmp_path, wrong, shown):
    options = "".join(f"  - {text}\n" for text in wrong)
    card = f"- id: feast\n  ask: When is it?\n  answer: 29 February\n  not:\n{options}"
    deck = read_deck(tmp_path, f"format: 1\ndeck: d\ntitle: t\ncards:\n{card}", None)
    orders = {tuple(texts(make(deck, "feast/answer", day=day))) for day in range(20)}
    assert orders == {tuple(shown)} if shown else len(orders) > 1


def test_the_instructors_options_are_all_kept_when_the_deck_adds_to_them(tmp_path):
    others = [dated(f"e{n}", f"201{n}-01-0{n}") for n in range(1, 8)]
    deck = deck_of(tmp_path, dated("vote", "2020-03-03", "4 May 2021"), *others)
    assert all("4 May 2021" in texts(make(deck, "vote/when", day=day)) for day in range(40))


def test_a_real_mix_up_is_a_fifth_option(tmp_path):
    deck = deck_of(tmp_path, dated("vote", "2020-03-03", *ABOVE), dated("fire", "2018-08-08"))
    assert "8 August 2018" not in texts(make(deck, "vote/when"))
    shown = texts(make(deck, "vote/when", confused=("fire/when", "gone/when")))
    assert shown == ["8 August 2018", "3 March 2020", *ABOVE]


def test_a_wrong_option_tells_what_it_belongs_to(tmp_path):
    names = "names:\n- {id: ann, name: Ann Lee, kind: person}\n- {id: bob, name: Bob Ray, kind: person}\n"
    roles = [
        f"- id: {who}\n  type: actor\n  name: {who}\n  role: {role}\n"
        for who, role in [("ann", "mayor"), ("bob", "judge")]
    ]
    claim = "- id: said\n  type: claim\n  by: ann\n  says: it rains\n" + asks("by", ["Bob Ray", "Cat Fox", "Dan Poe"])
    deck = deck_of(tmp_path, *roles, claim, names=names)
    question = make(deck, "said/by")
    refs = {option.text: option.ref for option in question.options}
    assert refs == {"Ann Lee": "said/by", "Bob Ray": "@bob", "Cat Fox": "=Cat Fox", "Dan Poe": "=Dan Poe"}
    verdicts = {text: choice.grade(question, str(n), deck) for n, text in enumerate(texts(question), 1)}
    assert [text for text, verdict in verdicts.items() if verdict.grade is Grade.RIGHT] == ["Ann Lee"]
    assert verdicts["Bob Ray"].belongs == "d/bob/name"
    assert verdicts["Cat Fox"].belongs == ""


def test_who_is_the_answer_to_several_cards_belongs_to_none(tmp_path):
    names = "names:\n- {id: bob, name: Bob Ray, kind: person}\n"
    claims = [f"- id: c{n}\n  type: claim\n  by: bob\n  says: it is {n}\n" for n in (1, 2)]
    claim = "- id: said\n  type: claim\n  by: Ann Lee\n  says: it rains\n" + asks(
        "by", ["Bob Ray", "Cat Fox", "Dan Poe"]
    )
    deck = deck_of(tmp_path, *claims, claim, names=names)
    question = make(deck, "said/by")
    place = texts(question).index("Bob Ray") + 1
    assert choice.grade(question, str(place), deck).belongs == ""


@pytest.mark.parametrize("raw", ["", "0", "5", "x", "-1", "１", "²", "9" * 5000])
def test_what_is_no_option_is_refused(tmp_path, raw):
    question = make(deck_of(tmp_path, quoted("oak", "ash", "elm", "fir")), "fact/key")
    with pytest.raises(ValueError, match=r"choose a number|Exceeds"):
        choice.grade(question, raw, None)
