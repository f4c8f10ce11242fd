"""Words in quotation marks that are part of the sentence around them: a direct "hotline" was agreed."""

from decks.drafting.grammar.tokens import Token

_MOST = 3
_PRONOUNS = ("i", "we", "you", "he", "she", "it", "they", "yes", "no")


def glue_marks(tokens: list[Token]) -> list[Token]:
    """The tokens with the marks of short quotations as part of their first and last words."""
    out: list[Token] = []
    at = 0
    while at < len(tokens):
        end = _closing(tokens, at) if tokens[at].text == '"' else 0
        if not end:
            out.append(tokens[at])
            at += 1
            continue
        inner = tokens[at + 1 : end]
        comma = inner.pop() if inner[-1].text == "," else None
        out += _marked(inner, tokens[at].start, tokens[end].end if comma is None else inner[-1].end)
        if comma is not None:
            out.append(Token(",", comma.start, tokens[end].end))
        at = end + 1
    return out


def _closing(tokens: list[Token], at: int) -> int:
    """Where the few words in quotes that begin here end; 0 if they are none, many, or a sentence of their own."""
    end = next((i for i in range(at + 1, min(at + _MOST + 3, len(tokens))) if tokens[i].text == '"'), 0)
    inner = [token for token in tokens[at + 1 : end] if token.text != ","] if end else []
    plain = all(token.text[0].isalnum() and token.low not in _PRONOUNS for token in inner)
    return end if 0 < len(inner) <= _MOST and plain and (at or tokens[end - 1].text != ",") else 0


def _marked(inner: list[Token], start: int, end: int) -> list[Token]:
    if inner[0].capital:
        return inner  # a name needs no marks
    marked = [Token(token.text, token.start, token.end, token.tag, token.low) for token in inner]
    marked[0].text, marked[0].start = f'"{marked[0].text}', start
    marked[-1].text, marked[-1].end = f'{marked[-1].text}"', end
    return marked
