"""True-false: the card's sentence with the key or a distractor in its gap. The speaker stays in the sentence."""

from decks.cards import speakers_of
from decks.context import GAP, capital
from decks.facts.claim import ClaimFact
from decks.forms.choice import owner
from decks.forms.question import Grade, Kind, Option, Question, Turn, Verdict
from decks.model import Answer, Card, Deck, Stance
from decks.pool import distractors, fits
from decks.truth import filled

NAME = "true-false"
CLOSEST = 3  # of the distractors, the best ones; those that follow are further off


def make(card: Card, deck: Deck, turn: Turn) -> Question | None:
    prompt = card.prompt
    if len(prompt.answers) != 1 or prompt.gap.count(GAP) != 1:
        return None
    own = (prompt.answers[0], card.id.split("/", 1)[1])
    wrong = [pair for pair in distractors(card, deck, turn).all if _fills(pair[0], card, deck)][:CLOSEST]
    if not wrong:
        return None
    true = turn.rank(card.id, "true") % 2 == 0
    answer, ref = own if true else min(wrong, key=lambda pair: turn.rank(card.id, "false", pair[1]))
    settled = card.fact.stance is Stance.REPORTED
    # What is claimed is never “true”: it is or is not what the speaker said.
    words = deck.context.words("true-false")["settled" if settled else "said"]
    options = (Option(words["yes"], ref, right=true), Option(words["no"], f"={words['no']}", right=not true))
    stem = str(words["stem"]).format(statement=_statement(answer, card, deck))
    return Question(card.id, NAME, Kind.CHOICE, stem, prompt.answers, options)


def _fills(answer: Answer, card: Card, deck: Deck) -> bool:
    """Whether a distractor fits the sentence: a value as precise or in the same unit, a name with the same article."""
    key = card.prompt.answers[0]
    if key.date or key.quantity:
        return fits(answer, key, deck)
    before = card.prompt.gap.partition(GAP)[0].split()
    article = _article(key, deck).strip() or (before[-1].casefold() if before else "")
    if article in deck.context.language.indefinite and _vowel(answer) != _vowel(key):
        return False  # “an” tells what may follow
    return _article(answer, deck, _article(key, deck)) == _article(key, deck)


def _statement(answer: Answer, card: Card, deck: Deck) -> str:
    """The card's sentence with an answer in it, with the article that it has inside a sentence."""
    before = card.prompt.gap.partition(GAP)[0].split()
    there = bool(before) and before[-1].casefold() in deck.context.language.articles
    there = there or deck.context.bare(answer.text) != answer.text
    article = "" if there else _article(card.prompt.answers[0], deck)
    return capital(filled(card.prompt.gap, [article + answer.text]))


def _article(answer: Answer, deck: Deck, default: str = "") -> str:
    """The article that an answer has as a name of the deck: “the ” for CSTO; the default for what is no name."""
    names = {deck.context.bare(thing.name): thing.name for thing in deck.names.values()}
    return names[answer.text].removesuffix(answer.text) if answer.text in names else default


def _vowel(answer: Answer) -> bool:
    return answer.text[:1].casefold() in "aeiou"


def grade(question: Question, raw: str, deck: Deck) -> Verdict:
    """`raw` is 1 for true or yes, 2 for false or no. Raises ValueError for any other text."""
    if raw not in ("1", "2"):
        raise ValueError("choose 1 or 2")
    right, true = question.options[int(raw) - 1].right, question.options[0].right
    belongs = "" if right or true else owner(question.options[0].ref, question, deck)
    return Verdict(Grade.RIGHT if right else Grade.WRONG, _note(question, true, deck), belongs=belongs)


def _note(question: Question, true: bool, deck: Deck) -> str:
    """What stands in place of “true” and “false” where the sentence is somebody's word."""
    card = deck.card(question.card)
    if card is None or card.fact.stance is Stance.REPORTED:
        return ""
    body, words = card.fact.body, deck.context.words("true-false")["said"]
    asserted = isinstance(body, ClaimFact) and body.by and body.act in deck.context.words("claim")["link"]["asserting"]
    note = ("spoke" if asserted else "stands") if true else ("spoke-not" if asserted else "stands-not")
    return str(words[note]).format(by=speakers_of(card.fact, deck.context)[0].name)
