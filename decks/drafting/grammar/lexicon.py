"""What a word may be: its possible tags, the likeliest first."""

import re
from functools import cache

from decks.drafting.grammar.forms import load_irregular, singulars, verb_bases
from decks.drafting.words import FOLDER, listed

_SUFFIXES = (
    (r"(?:tion|sion|ment|ness|ity|ism|ist|ance|ence|ship|hood|dom|logy|er|or|age|ure)$", "NN"),
    (r"(?:ous|ful|less|able|ible|ic|ical|ive|ary|ish|ese|ian|al|ant|ent|like|most)$", "JJ"),
    (r"ly$", "RB"),
)
_NUMBER = re.compile(
    r"[$£€¥₽]|US\$|\d[\d.,:½¼¾]*(?:[–-]\d[\d.,]*)?(?:%|st|nd|rd|th)?$|(?:half|(?:one|two|three|four)-(?:half|thirds?|quarters?|fourths?|fifths?))$"
)


class Lexicon:
    """Words and the tags that they may have."""

    def __init__(self, lines: list[str]) -> None:
        self.primary: dict[str, str] = {}
        self.verbs: set[str] = {"be", "have", "do"}
        self._irregular = load_irregular()
        self.verbs.update(base for base, _ in self._irregular.values())
        for line in lines:
            tag, *words = line.split()
            if tag != "verb":
                self.primary.update(dict.fromkeys(words, tag))
            if tag in ("verb", "VB"):
                self.verbs.update(words)
            elif tag in ("VBD", "VBN", "VBG", "VBZ"):
                self.verbs.update(base for word in words for base in verb_bases(word, self._irregular)[:1])
        self._closed = _closed()
        self._known: dict[str, tuple[str, ...]] = {}

    def base(self, form: str) -> str:
        """The base of a verb form: withdrew -> withdraw; the form itself if it is none."""
        form = form.removesuffix("n't")
        if form in ("am", "is", "are", "was", "were", "been", "being"):
            return "be"
        if form in ("has", "had", "having"):
            return "have"
        if form in self.verbs and form not in self._irregular:
            return form
        found = [base for base in verb_bases(form, self._irregular) if base in self.verbs]
        if not found and _american(form) != form:
            return self.base(_american(form))
        guessed = verb_bases(form, self._irregular) if form.endswith(("ed", "ing")) else []
        guessed = [base for base in guessed if self.knows(base)] or guessed
        return found[0] if found else guessed[0] if guessed else form

    def is_noun(self, word: str) -> bool:
        return any(tag in ("NN", "NNS") for tag in self.tags(word))

    def knows(self, word: str) -> bool:
        """Whether a small word is known, so that a capital at a sentence's start says nothing."""
        if word in self._closed or word in self.primary or word in self.verbs or word in self._irregular:
            return True
        bases = verb_bases(word, self._irregular)
        if word.endswith("s") and not word.endswith(("ses", "xes", "zes", "ches", "shes")):
            bases = bases[:1]  # James is no form of jam
        plain = bases if word.endswith("s") else singulars(word)
        return any(base in self.verbs for base in bases) or any(self.primary.get(base) == "NN" for base in plain)

    def tags(self, word: str) -> tuple[str, ...]:
        """The tags that a small word may have, the likeliest first; a guess for one that is not known."""
        if word not in self._known:
            self._known[word] = tuple(dict.fromkeys(self._tags(word)))
        return self._known[word]

    def _tags(self, word: str) -> list[str]:
        if word in self._closed:
            return [self._closed[word]]
        if _NUMBER.match(word):
            return ["CD"]
        primary, american = self.primary.get(word, ""), _american(word)
        if not primary and american not in (word, word[:-1]) and self._is_word(american):
            return self._tags(american)
        found = [*([primary] if primary else []), *self._as_verb(word, primary)]
        if not primary and any(self.primary.get(base) == "NN" or base in self.verbs for base in singulars(word)):
            found.insert(1 if self._mostly_verb(word) and "VBZ" in found[:1] else 0, "NNS")
        if found == ["JJ"] and word in listed("people", "nouns"):
            found.append("NN")
        return found or self._unknown(word)

    def _mostly_verb(self, word: str) -> bool:
        """Whether a word in s is a verb rather than a noun: obliges, requires."""
        return all(self.primary.get(base) == "VB" for base in singulars(word) if base in self.primary)

    def _is_word(self, word: str) -> bool:
        bases = verb_bases(word, self._irregular)
        return word in self.primary or word in self.verbs or any(base in self.verbs for base in bases)

    def _as_verb(self, word: str, primary: str) -> list[str]:
        """The tags of a verb that a word may have; a base may be a noun as well."""
        found: list[str] = []
        if word in self._irregular:
            found += [*self._irregular[word][1].split("|"), *(["VB"] if word in self.verbs else [])]
        elif any(base in self.verbs for base in verb_bases(word, self._irregular)):
            found += self._inflected(word)
        if word in self.verbs:
            found.append("VB")
        if primary == "VB" and word not in self._irregular:
            found.append("NN")
        return found

    def _unknown(self, word: str) -> list[str]:
        if "-" in word:
            return self._hyphened(word)
        return ["VBD", "VBN"] if word.endswith("ed") and len(word) > 4 else [self._guess(word)]

    def _inflected(self, word: str) -> list[str]:
        if word.endswith("ing"):
            return ["VBG"]
        return ["VBD", "VBN"] if word.endswith("ed") else ["VBZ"]

    def _hyphened(self, word: str) -> list[str]:
        first, last = word.split("-", 1)[0], word.rsplit("-", 1)[1]
        if all(self._closed.get(part) == "CD" for part in word.split("-")):
            return ["CD"]  # twenty-one
        if first in listed("closed", "verb_prefixes"):
            return list(self.tags(last))
        if first in listed("closed", "prefixes"):
            return ["JJ"]
        tags = self.tags(last) if last else ("NN",)
        return (
            ["JJ"]
            if tags[0] in ("VBN", "VBD", "VBG", "JJ", "CD") or last in ("old", "year", "day")
            else [tags[0] if tags[0] in ("NN", "NNS") else "NN"]
        )

    def _guess(self, word: str) -> str:
        if word.endswith("ing") and len(word) > 5:
            return "VBG"
        if word.endswith("s") and not word.endswith(("ss", "us", "is")):
            return "NNS"
        return next((tag for pattern, tag in _SUFFIXES if re.search(pattern, word)), "NN")


def _american(word: str) -> str:
    """A word in American spelling, as the lexicon has it: favoured -> favored, organise -> organize."""
    for pattern, ending in (
        (r"is(e|es|ed|ing|ation|ations)$", r"iz\1"),
        (r"our(?=[a-z]*$)(?!s?$|ce|se|th|t$|n)", "or"),
        (r"our(s?)$", r"or\1"),
        (r"(?<=\w{2})([tb])re(s?)$", r"\1er\2"),
        (r"ll(ed|ing|er)$", r"l\1"),
        (r"ence$", "ense"),
    ):
        if re.search(pattern, word) and len(word) > 4:
            return re.sub(pattern, ending, word)
    return word


def _closed() -> dict[str, str]:
    """Words whose class is closed, and their tag."""
    lists = (
        ("adverbs", "RB"), ("prepositions", "IN"), ("determiners", "DT"), ("pronouns", "PRP"), ("possessives", "PRP$"),
        ("modals", "MD"), ("conjunctions", "CC"), ("subordinators", "SUB"), ("relatives", "WP"),
    )  # fmt: skip
    table = {word: tag for key, tag in lists for word in listed("closed", key)}
    table |= dict.fromkeys(("is", "are", "was", "were", "am", "has", "had", "did", "does"), "VBD")
    table |= dict.fromkeys(listed("closed", "nouns"), "NN")
    table |= {f"{modal}n't": "MD" for modal in ("ca", "wo", "could", "would", "should", "must", "might", "sha")}
    table |= dict.fromkeys(("isn't", "aren't", "wasn't", "weren't", "hasn't", "hadn't", "didn't", "doesn't"), "VBD")
    table |= {"haven't": "VBP", "don't": "VBP"}
    table |= {"been": "VBN", "being": "VBG", "having": "VBG", "be": "VB", "have": "VBP", "do": "VBP"}
    return table | {"to": "TO", "that": "THAT", "'s": "POS", "'": "POS", "her": "PRP$", "there": "EX"} | _numbers()


def _numbers() -> dict[str, str]:
    from decks.languages import load

    language = load("en")
    words = {word for word in (*language.numbers, *listed("numbers", "scales")) if word != "one"} | {"half"}
    return dict.fromkeys(words, "CD") | dict.fromkeys(language.ordinals.keys() - {"second"}, "JJ") | {"one": "CD"}


@cache
def lexicon() -> Lexicon:
    """The English lexicon, read once."""
    lines = (FOLDER / "lexicon.txt").read_text(encoding="utf-8").splitlines()
    return Lexicon([line for line in lines if not line.startswith("#")])
