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
_ENOUGH = 0.2
_FEWEST = 30


def refuse(article: str, most: int) -> None:
    """Raise ValueError, in words for the instructor, if the text is empty, binary, too long, or not English."""
    if "\x00" in article:
        raise ValueError("this is no text: it holds binary data. Save the article as plain UTF-8 text.")
    words = re.findall(r"[^\W\d_]+", article)
    if not words:
        raise ValueError("the article is empty. Put its text into the file.")
    if len(words) > most:
        raise ValueError(f"the article has {len(words):,} words; at most {most:,} can be drafted. Split it into parts.")
    share = sum(word.lower() in _COMMON for word in words) / len(words)
    if len(words) >= _FEWEST and share < _ENOUGH:
        raise ValueError("the article does not seem to be in English; drafting knows English only.")
