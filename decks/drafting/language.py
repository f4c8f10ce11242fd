"""Whether an article is one that can be drafted."""

import re

_COMMON = frozenset(
    [
        "the",
        "of",
        "and",
        "to",
        "in",
        "a",
        "is",
        "that",
        "for",
        "it",
        "as",
        "was",
        "with",
        "be",
        "by",
        "on",
        "not",
        "he",
        "his",
        "but",
        "at",
        "are",
        "this",
        "have",
        "from",
        "or",
        "had",
        "an",
        "they",
        "which",
        "one",
        "you",
        "were",
        "all",
        "her",
        "she",
        "there",
        "would",
        "their",
        "we",
        "him",
        "been",
        "has",
        "when",
        "who",
        "will",
        "no",
        "more",
        "if",
        "out",
        "so",
        "up",
        "into",
        "than",
        "its",
    ]
)
_CONTROL = re.compile("[\x01-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]")  # which no deck may hold; the others are spaces
_ENOUGH = 0.2
_OWN = frozenset(["the", "of", "and", "to"])  # which its sisters lack: Dutch and Danish share many words with English
_FEW = 0.03
_FEWEST = 30
_SEEN = 20_000
_LATIN = "\u0250"  # the first character after the Latin letters
_FOREIGN = "the article does not seem to be in English; drafting is for English texts only."


def refuse(article: str, most: int) -> None:
    """Raise ValueError, in words for the instructor, if the text is empty, binary, too long, or not English."""
    if "\x00" in article:
        raise ValueError("this is no text: it holds binary data. Save the article as plain UTF-8 text.")
    control = _CONTROL.search(article)
    if control:
        line = article.count("\n", 0, control.start()) + 1
        raise ValueError(
            f"line {line} holds the control character U+{ord(control[0]):04X}; save the article as plain text."
        )
    words = re.findall(r"[^\W\d_]+", article)
    if not words:
        raise ValueError("the article is empty. Put its text into the file.")
    if len(words) > most:
        raise ValueError(f"the article has {len(words):,} words; at most {most:,} can be drafted. Split it into parts.")
    letters = re.findall(r"[^\W\d_]", article[:_SEEN])
    if sum(letter < _LATIN for letter in letters) * 2 < len(letters):
        raise ValueError(_FOREIGN)
    share = sum(word.lower() in _COMMON for word in words) / len(words)
    own = sum(word.lower() in _OWN for word in words) / len(words)
    if len(words) >= _FEWEST and (share < _ENOUGH or own < _FEW):
        raise ValueError(_FOREIGN)
