"""Text: cleaned when it enters, folded and compared when it is an answer, found and shown when it is a quote."""

from decks.values.text.cleaning import clean, clean_line
from decks.values.text.folding import compare_text, fold
from decks.values.text.quotes import Haystack, find_quote, haystack_of
from decks.values.text.sentences import paragraph_at, paragraphs, sentence_at, sentences

__all__ = [
    "Haystack",
    "clean",
    "clean_line",
    "compare_text",
    "find_quote",
    "fold",
    "haystack_of",
    "paragraph_at",
    "paragraphs",
    "sentence_at",
    "sentences",
]
