"""Every card of the library: its own answer is right however it is said, and no other answer is."""

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decks.context import GAP
from decks.forms import FORMS
from decks.forms.question import Grade, Kind, Question, Turn
from decks.grading import grade_text
from decks.loader import load
from decks.model import Answer, Deck
from decks.paths import deck_files
from decks.pool import candidates, same_thing
from decks.ranking import rank
from decks.values.text import fold

LEAD_INS = ("it was {}", "I think it's {}", "The answer is {}.", "“{}”", "{}?", " {} ")


@cache
def library() -> tuple[Deck, ...]:
    decks = [load(file.path).deck for file in deck_files() if file.shipped]
    return tuple(deck for deck in decks if deck)


@cache
def asked() -> tuple[tuple[Deck, Question], ...]:
    """Every question of the library that is answered by typing."""
    made = (
        (deck, form.make(card, deck, Turn())) for deck in library() for card in deck.cards for form in FORMS.values()
    )
    return tuple((deck, question) for deck, question in made if question and question.kind is Kind.TEXT)


@cache
def asked_once() -> tuple[tuple[Deck, Question], ...]:
    """One question for each of these cards: what is typed is judged alike in all."""
    return tuple({question.card: (deck, question) for deck, question in asked()}.values())


def shown(pair: tuple[Deck, Question]) -> str:
    return f"{pair[1].card}:{pair[1].form}"


def in_stem(text: str, question: Question, deck: Deck) -> bool:
    return f" {fold(text, deck.context.language)} " in f" {fold(question.stem, deck.context.language)} "


MOST_OTHERS = 12  # for each question, drawn by hash


def others(question: Question, deck: Deck) -> list[Answer]:
    """Answers and names of the kind that the question asks for, and the instructor's options, that are not its own."""
    kinds = {answer.kind.split(":")[0] for answer in question.key}
    card = deck.card(question.card)
    assert card
    found = [answer for kind in sorted(kinds) for answer, _ in candidates(deck, kind)]
    found += [deck.context.answer(text, question.key[0].kind) for text in card.prompt.wrong]
    unlike = [other for other in found if not any(same_thing(other, key, deck) for key in question.key)]
    foreign = [other for other in unlike if not any(holds(other.text, key, deck) for key in question.key)]
    return sorted(foreign, key=lambda other: rank(question.card, other.text))[:MOST_OTHERS]


def holds(text: str, key: Answer, deck: Deck) -> bool:
    """Whether a text says the key besides other things, as a whole sentence does."""
    return f" {fold(key.text, deck.context.language)} " in f" {fold(text, deck.context.language)} "


@pytest.mark.parametrize("pair", asked(), ids=shown)
def test_every_wording_of_the_key_is_right(pair: tuple[Deck, Question]) -> None:
    deck, question = pair
    for place, answer in enumerate(question.key):
        rest = [other.text for at, other in enumerate(question.key) if at != place]
        for text in answer.variants:
            if text != answer.text and in_stem(text, question, deck):
                continue
            typed = ", ".join([*rest[:place], text, *rest[place:]])
            verdict = grade_text(question, typed, deck)
            assert (verdict.grade, verdict.slip) == (Grade.RIGHT, False), (typed, verdict)


@pytest.mark.parametrize("pair", asked(), ids=shown)
def test_the_whole_sentence_with_the_key_is_right(pair: tuple[Deck, Question]) -> None:
    deck, question = pair
    card = deck.card(question.card)
    assert card
    if len(question.key) == 1 and card.prompt.gap.count(GAP) == 1 and " or " not in card.prompt.gap:
        sentence = card.prompt.gap.replace(GAP, question.key[0].text)
        assert grade_text(question, sentence, deck).grade is Grade.RIGHT


@pytest.mark.parametrize("pair", asked_once(), ids=shown)
def test_no_other_answer_is_right_or_close(pair: tuple[Deck, Question]) -> None:
    deck, question = pair
    card = deck.card(question.card)
    assert card
    for other in others(question, deck):
        texts = [other.text] + [f"{key.text} or {other.text}" for key in question.key if len(question.key) == 1]
        if card.prompt.gap.count(GAP) == 1:
            texts.append(card.prompt.gap.replace(GAP, other.text))
        for text in texts:
            assert grade_text(question, text, deck).grade is Grade.WRONG, text


@pytest.mark.parametrize("pair", asked_once(), ids=shown)
def test_another_answer_is_named_by_its_card(pair: tuple[Deck, Question]) -> None:
    deck, question = pair
    for other, ref in candidates(deck, question.key[0].kind.split(":")[0]):
        foreign = not any(same_thing(other, key, deck) or holds(other.text, key, deck) for key in question.key)
        if "/" in ref and len(question.key) == 1 and foreign:
            owner = deck.card(grade_text(question, other.text, deck).belongs)
            assert owner and any(same_thing(other, answer, deck) for answer in owner.prompt.answers), other.text


@given(st.sampled_from(asked()), st.sampled_from(LEAD_INS))
def test_a_lead_in_changes_nothing(pair: tuple[Deck, Question], lead_in: str) -> None:
    deck, question = pair
    typed = ", ".join(answer.text for answer in question.key)
    assert grade_text(question, lead_in.format(typed), deck).grade is Grade.RIGHT


@given(st.sampled_from(asked()), st.text(max_size=60))
def test_any_text_gets_a_verdict_and_noise_is_never_right(pair: tuple[Deck, Question], noise: str) -> None:
    deck, question = pair
    verdict = grade_text(question, noise, deck)
    words = {word for answer in question.key for text in answer.variants for word in fold(text, deck.context.language)}
    if not words & set(fold(noise, deck.context.language)):
        assert verdict.grade is Grade.WRONG


@given(st.sampled_from(asked()), st.permutations(range(4)), st.sampled_from([", ", " and ", "/", "; ", " & "]))
def test_several_answers_come_in_any_order(pair: tuple[Deck, Question], order: list[int], joint: str) -> None:
    deck, question = pair
    keys = [question.key[at].text for at in order if at < len(question.key)]
    alike = len({answer.kind for answer in question.key}) == 1
    if len(keys) > 1 and (alike or keys == [answer.text for answer in question.key]):
        assert grade_text(question, joint.join(keys), deck).grade is Grade.RIGHT
        assert grade_text(question, joint.join(keys[1:]), deck).grade is Grade.CLOSE
        assert grade_text(question, joint.join([*keys, keys[0]]), deck).grade is Grade.RIGHT
