"""What of a phrase a gap asks for: of the journal Nature, Nature; of apart 73 seconds, 73 seconds."""

import re

from decks.drafting.asking import GAP
from decks.drafting.grammar.gazetteer import demonyms
from decks.drafting.words import listed
from decks.languages import load

DAY = re.compile(r"\d{1,2}(?:st|nd|rd|th)")
_WORD = re.compile(r"\S+")
_LINK = r"(?!(?:of|for|and|or|in|on|at|to|by|with|from|de|la|von|van|der|den|del|di|da|du|al|el|bin|the) )"
_DESCRIBED = re.compile(rf"(?:the )?(?:[A-Z][\w’'-]+ )*(?:{_LINK}[a-z][\w-]+ )+(?=[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*)*$)")
_COUNT_OF = re.compile(r"(?:about |some |nearly )?[\w.,-]+(?= of (?:the|its|his|her|their|all|[A-Z]\w+['’]s) )")
_PERSON_OF = re.compile(r"[A-Z][\w’'-]+(?: [A-Z][\w’'.-]+)+(?= of (?:the )?[A-Z])")


def narrowed(answer: str) -> str:
    """The name or number that ends a phrase, without the small words before it; the phrase, if they belong to it.

    A number keeps its “about”, a name what stands before “of”; where a person is from, and of how many some are, stays.
    """
    first = answer.split(" ", 1)[0].lower()
    counted, given = _is_number(first), first in listed("people", "men") | listed("people", "women")
    if not counted and (described := _DESCRIBED.match(answer)):
        return answer[described.end() :]
    if of_what := (counted and _COUNT_OF.match(answer)) or (given and _PERSON_OF.match(answer)):
        return answer[: of_what.end()]
    for found in _WORD.finditer(answer):
        word = found[0].lower()
        if word in listed("gaps", "nearly") or _is_number(word) or found[0][0].isupper() or found[0][0] in '“"':
            return answer[found.start() :]
        if word in listed("gaps", "kept"):
            number = next((one for one in _WORD.finditer(answer) if _is_number(one[0].lower())), None)
            return answer[number.start() :] if number and word in ("a", "an") else answer
    return answer


def _is_number(word: str) -> bool:
    return word[:1].isdigit() or word[:1] in ("£", "$", "€") or word.split("-")[0] in load("en").numbers


def is_weekday(answer: str) -> bool:
    """Whether an answer tells only the day of a week: Tuesday, Friday evening."""
    return answer.split()[0].lower() in listed("dates", "weekdays") and not any(char.isdigit() for char in answer)


def is_slight(answer: str, gap: str) -> bool:
    """Whether an answer is not worth a gap: a flaw | called coma; the | American forces; no fault; Paris or | Rome."""
    before, _, after = gap.rpartition(GAP)
    if before.endswith(" or ") or after.startswith((" or ", " past ")):
        return True
    if is_weekday(answer) or DAY.fullmatch(answer) or answer == "one" or answer.startswith("no "):
        return True
    half = _is_number(answer.lower()) and re.match(r" to \d", after)  # 53.9 per cent | to 46.1
    if half or answer.removeprefix("the ") in listed("gaps", "guessed"):
        return True
    if answer in demonyms():
        return bool(re.match(r" [a-z]", after))
    named = re.match(r" ?(?:called|named|known as|dubbed)\b|, (?:the |an? )?[A-Z]", after)
    return answer == answer.lower() and named is not None
