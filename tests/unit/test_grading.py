"""The rules of grading typed answers, one by one; the corpus in tests/golden has what students write."""

import pytest

from decks.forms import FORMS
from decks.forms.question import Grade, Kind, Question, Turn, Verdict
from decks.grading import compare, grade_text
from decks.languages import load
from decks.model import Answer, Deck
from decks.values.around import without_hedge, without_question, without_sentence
from decks.values.lists import aliases, alternatives, split_answers
from decks.values.match import Match
from tests.support.decks import CARDS, FACTS, HEAD, read_deck

EN = load("en")
STATES = """\
- id: niger
  name: Nigera
  kind: country
- id: agency
  name: the Border Agency
  kind: body
- id: harbor
  name: the Harbor Agency
  kind: body
"""
MORE = """\
cards:
- id: state
  ask: Which state has the longest river?
  answer: Nigeria
  kind: country
  quote: for the Russian army
- id: river
  ask: Which state is on the upper river?
  answer: niger
  quote: for the Russian army
- id: pair
  ask: Which two borders are there, and which office?
  answer: [the Tovuz and Tavush border, the Office of Air, Sea and Land]
  kind: text
  quote: for the Russian army
- id: exact
  ask: What is the French word for a coffee house, and where did it open?
  answer: café
  strict: yes
  quote: for the Russian army
- id: exact-name
  ask: Who shipped?
  answer: shoigu
  strict: yes
  quote: for the Russian army
- id: order
  ask: A war of ____ against ____ days
  answer: [all, 44 days]
  quote: for the Russian army
- id: ministry
  ask: Which body had to answer the Russian side?
  answer: the Border Ministry
  accept: [the Ministry]
  kind: body
  quote: for the Russian army
"""


@pytest.fixture
def deck(tmp_path) -> Deck:
    return read_deck(tmp_path, HEAD + STATES + FACTS + MORE)


def ask(card_id: str, deck: Deck) -> Question:
    card = deck.card(f"{deck.id}/{card_id}")
    assert card
    made = [form.make(card, deck, Turn()) for form in FORMS.values()]
    return min((q for q in made if q and q.kind is Kind.TEXT), key=lambda question: question.form == "cloze")


def graded(card_id: str, typed: str, deck: Deck) -> Verdict:
    return grade_text(ask(card_id, deck), typed, deck)


class TestEcho:
    def test_a_name_that_the_question_says_is_no_answer(self, deck):
        verdict = graded("reporting-name/of", "SS-26 Stone", deck)
        assert (verdict.grade, verdict.note) == (Grade.WRONG, "that stands in the question")

    def test_nor_is_it_with_a_slip(self, deck):
        assert graded("reporting-name/of", "SS-26 Stoen", deck).grade is Grade.WRONG

    def test_the_same_name_is_right_where_it_is_not_said(self, deck):
        assert graded("range/value", "500 km", deck).grade is Grade.RIGHT
        assert graded("reporting-name/name", "SS-26 Stone", deck).grade is Grade.RIGHT

    def test_the_question_copied_back_is_wrong(self, deck):
        verdict = graded("war/from", "On what date did the Second Karabakh War begin?", deck)
        assert (verdict.grade, verdict.note) == (Grade.WRONG, "that stands in the question")


class TestOtherAnswers:
    def test_another_answer_is_wrong_and_named(self, deck):
        verdict = graded("war/from", "10 November 2020", deck)
        assert (verdict.grade, verdict.belongs) == (Grade.WRONG, "small/war/to")

    def test_it_is_named_inside_a_sentence_too(self, deck):
        assert graded("war/from", "it was on 10 November 2020", deck).belongs == "small/war/to"

    def test_a_slip_that_makes_another_name_is_wrong(self, deck):
        verdict = graded("state/answer", "Nigera", deck)
        assert (verdict.grade, verdict.belongs) == (Grade.WRONG, "small/river/answer")

    def test_a_slip_that_makes_no_other_name_is_forgiven(self, deck):
        verdict = graded("state/answer", "Nigerria", deck)
        assert (verdict.grade, verdict.slip) == (Grade.RIGHT, True)

    def test_a_word_of_another_name_is_no_slip(self, deck):
        assert graded("ministry/answer", "the Harbor Ministry", deck).grade is Grade.WRONG

    def test_a_less_precise_date_is_close_even_if_another_card_asks_for_it(self, tmp_path):
        month = CARDS.replace("id: army", "id: month").replace("answer: russia", "answer: November 2020")
        deck = read_deck(tmp_path, HEAD + FACTS + month)
        assert graded("war/to", "November 2020", deck).grade is Grade.CLOSE
        assert graded("war/from", "November 2020", deck).belongs == "small/month/answer"


class TestWhatIsSaidAround:
    @pytest.mark.parametrize(
        ("card", "typed"),
        [
            ("war/from", "the answer is 27 September 2020"),
            ("war/from", "The Second Karabakh War began on September 27, 2020."),
            ("length/value", "it lasted 44 days"),
            ("range/value", "max 500 km or so"),
            ("minister/name", "I think it was Shoigu"),
            ("minister/name", "Russian Defence Minister Sergei Shoigu"),
            ("withdrawal/party", "to Armenia"),
            ("construction/key", "they contained construction materials"),
        ],
    )
    def test_it_counts_for_nothing(self, card, typed, deck):
        assert graded(card, typed, deck).grade is Grade.RIGHT

    @pytest.mark.parametrize(
        ("card", "typed"),
        [
            ("war/from", "27 or 28 September 2020"),
            ("war/from", "not 27 September 2020"),
            ("war/from", "before 27 September 2020"),
            ("length/value", "the war lasted 43 days"),
            ("range/value", "500 km or 600 km"),
            ("range/value", "twice 500 km"),
            ("withdrawal/party", "Armenia or Turkey"),
            ("withdrawal/party", "Armenia, Turkey"),
            ("minister/name", "Putin or Shoigu"),
            ("minister/name", "Shoigu's deputy"),
            ("construction/key", "no construction materials"),
            ("ministry/answer", "the Russian Ministry"),
        ],
    )
    def test_what_contradicts_or_adds_is_wrong(self, card, typed, deck):
        assert graded(card, typed, deck).grade is Grade.WRONG

    def test_two_names_of_one_thing_are_no_contradiction(self, deck):
        question = ask("center/says", deck)
        assert grade_text(question, "Russia, Turkey (Türkiye)", deck).grade is Grade.RIGHT

    def test_the_question_counts_in_its_own_order(self):
        asked = "What went from Russia to Armenia?"
        assert "arms" in without_question("arms from Russia to Armenia", asked, asked, EN, ordered=True)
        assert "arms" not in without_question("arms from Armenia to Russia", asked, asked, EN, ordered=True)

    def test_no_number_or_name_is_left_out(self):
        asked = "Who led 44 Russian tanks?"
        assert list(without_question("44 Kuznetsov", asked, asked, EN)) == []
        assert list(without_question("Russian Kuznetsov", asked, asked, EN, fixed={"russian"})) == []

    def test_words_before_the_gap_go_only_with_the_last_of_them(self):
        before = "He asked whether the Russian ministry controls "
        assert "the army" in without_sentence("the ministry controls the army", before, "", EN)
        assert "army" not in without_sentence("Russian army", before, "", EN)

    @pytest.mark.parametrize("typed", ["500 km or so", "500 km (more or less)", "500 km, give or take."])
    def test_a_hedge_at_the_end(self, typed):
        assert without_hedge(typed, EN) == "500 km"


class TestSeveral:
    @pytest.mark.parametrize(
        "typed", ["Russia, Turkey", "Turkey and Russia", "Russia/Türkiye", "1. Russia\n2. Turkey", "Russia Turkey"]
    )
    def test_any_order_and_separator(self, typed, deck):
        assert graded("center/says", typed, deck).grade is Grade.RIGHT

    @pytest.mark.parametrize(
        ("typed", "grade", "note"),
        [
            ("Russia, Russia, Turkey", Grade.RIGHT, ""),
            ("Russia", Grade.CLOSE, "1 of 2 named"),
            ("Russia, Russia", Grade.CLOSE, "1 of 2 named"),
            ("Russia, Turkey, Iran", Grade.CLOSE, "2 of 2 named, 1 too many"),
            ("Russia, Iran", Grade.WRONG, "1 of 2 named, 1 too many"),
            ("Iran", Grade.WRONG, ""),
            ("", Grade.WRONG, ""),
        ],
    )
    def test_missing_and_too_many(self, typed, grade, note, deck):
        verdict = graded("center/says", typed, deck)
        assert (verdict.grade, verdict.note) == (grade, note)

    @pytest.mark.parametrize(
        "typed",
        [
            "the Tovuz and Tavush border, the Office of Air, Sea and Land",
            "the Office of Air, Sea and Land and the Tovuz and Tavush border",
        ],
    )
    def test_an_answer_with_a_separator_in_it_stays_whole(self, typed, deck):
        assert graded("pair/answer", typed, deck).grade is Grade.RIGHT

    def test_gaps_for_different_things_have_their_order(self, deck):
        assert graded("order/answer", "all, 44 days", deck).grade is Grade.RIGHT
        assert graded("order/answer", "44 days, all", deck) == Verdict(Grade.WRONG, "mind the order of the gaps")

    def test_lists_are_parted(self):
        parts = split_answers("- Smith & Co\n- Jones; (3) Brown vs. Lee", {"Smith & Co"}.__contains__, EN)
        assert parts == ["Smith & Co", "Jones", "(3) Brown", "Lee"]
        assert alternatives("Smith or Jones", EN) == ["Smith", "Jones"]
        assert aliases("Smith (Jones)") == ["Smith", "Jones"]


class TestStrict:
    @pytest.mark.parametrize("typed", ["café", "Café", "the café"])
    def test_what_a_strict_card_forgives(self, typed, deck):
        assert graded("exact/answer", typed, deck).grade is Grade.RIGHT

    @pytest.mark.parametrize(("card", "typed"), [("exact", "cafe"), ("exact", "caffé"), ("exact-name", "Shoygu")])
    def test_accents_and_slips_count(self, card, typed, deck):
        assert graded(f"{card}/answer", typed, deck).grade is Grade.WRONG

    def test_a_name_is_still_a_name(self, deck):
        assert graded("exact-name/answer", "Sergei Shoigu", deck).grade is Grade.RIGHT
        assert graded("exact-name/answer", "Mr Shoigu", deck).grade is Grade.RIGHT


class TestValues:
    @pytest.mark.parametrize(
        ("text", "typed", "match"),
        [
            ("27 September 2020", "27.9.20", Match.SAME),
            ("27 September 2020", "27 Septmber 2020", Match.SLIP),
            ("27 September 2020", "28 Septmber 2020", Match.DIFFERENT),
            ("27 September 2020", "27/9", Match.LESS_PRECISE),
            ("2 April 2021", "2/4/21", Match.CLOSE),
            ("early 1990s", "the early nineties", Match.SAME),
            ("early 1990s", "the early eighties", Match.DIFFERENT),
            ("500 km", "500 kilomters", Match.SLIP),
            ("500 km", "50 kilomters", Match.DIFFERENT),
            ("44 days", "six weeks and two days", Match.SAME),
            ("44 days", "six weeks and three days", Match.DIFFERENT),
            ("44 days", "20 days and 24 days", Match.DIFFERENT),
            ("ten percent", "one in ten", Match.SAME),
            ("ten percent", "one in twenty", Match.DIFFERENT),
            ("ten percent", "one in zero", Match.DIFFERENT),
        ],
    )
    def test_shorthand_and_slips(self, text, typed, match, deck):
        assert compare(deck.context.answer(text), typed, EN).match is match

    def test_a_variant_with_a_bound_counts_by_its_value(self, deck):
        value = deck.context.answer("three months")
        answer = Answer(value.text, value.kind, ("less than three months", "3"), quantity=value.quantity)
        matches = [
            compare(answer, typed, EN).match for typed in ("under 3 months", "3", "at least 3 months", "3 weeks")
        ]
        assert matches == [Match.SAME, Match.SAME, Match.DIFFERENT, Match.DIFFERENT]

    @pytest.mark.parametrize(
        ("name", "typed", "kind", "match"),
        [
            ("Ilham Aliyev", "I. Aliyev", "person", Match.SAME),
            ("President Aliyev", "P. Aliyev", "person", Match.DIFFERENT),
            ("Serzh Sargsyan", "A. Sargsyan", "person", Match.DIFFERENT),
            ("the President of Russia", "Russia", "person", Match.DIFFERENT),
            ("Russia's President", "the President", "person", Match.DIFFERENT),
            ("the Russian President", "the President", "person", Match.DIFFERENT),
            ("Russia's President", "russias president", "person", Match.SAME),
            ("Ilham Aliyev", "Aliyeva", "person", Match.DIFFERENT),
            ("Baku", "the city of Baku", "city", Match.SAME),
            ("Baku", "Baku city", "city", Match.SAME),
            ("Mexico City", "Mexico", "city", Match.DIFFERENT),
            ("Iskander-M", "the Iskander-M missile system", "missile", Match.SAME),
            ("Collective Security Treaty Organization", "Collective Security Organization", "name", Match.CLOSE),
            ("Collective Security Treaty Organization", "Collective Security Treaty Org", "name", Match.CLOSE),
            ("the Ministry of Defense", "Ministry of Defence", "body", Match.SAME),
        ],
    )
    def test_names(self, name, typed, kind, match):
        assert compare(Answer(name, kind), typed, EN).match is match

    @pytest.mark.parametrize(
        ("text", "typed", "match"),
        [
            ("modernize the army", "modernise the army", Match.SAME),
            ("the color of a center", "the colour of a centre", Match.SAME),
            ("a prize", "a prise", Match.SLIP),
            ("filler tasks", "filer tasks", Match.SLIP),
            ("video and photo", "video, photo", Match.SAME),
        ],
    )
    def test_spellings_of_a_language(self, text, typed, match):
        assert compare(Answer(text, "text"), typed, EN).match is match

    def test_nothing_typed_is_never_right(self):
        assert compare(Answer("…", "text"), "", EN).match is Match.DIFFERENT
