"""Texts as YAML that every reader takes for the same text: ours, and those of YAML 1.1 and 1.2.

What no reader can mistake is written plain; a long text is folded, one with line breaks a block; the rest is quoted.
https://yaml.org/spec/1.2.2/#103-core-schema says what an unquoted word would be read as.
"""

import re

WIDTH = 120
NARROWEST = 40  # a text far to the right is not squeezed any further
INDENT = 2
# Numbers, truth values and nothing, but for whole numbers that every reader writes in one way: years and counts.
_TYPED = re.compile(
    r"null|~|true|false|0o[0-7]+|0x[0-9a-f]+|[-+]?(\.\d+|\d[\d_]*(\.\d*)?)(e[-+]?\d+)?|[-+]?\.inf|\.nan|=|<<",
    re.IGNORECASE,
)
_TYPED_STARTS = "nNtTfF~0123456789.+-=<"
_WHOLE = re.compile(r"0|[1-9]\d{0,14}")
_INDICATORS = "-?:,[]{}#&*!|>'\"%@`"
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
_ESCAPES = {"\n": "\\n", "\t": "\\t", "\r": "\\r", "\0": "\\0"}


def inline(text: str, *, flow: bool = False) -> str:
    """A text on one line: plain where that is safe, else quoted. `flow` is inside brackets or braces."""
    return text if _is_plain(text, flow=flow) else quoted(text)


def _is_plain(text: str, *, flow: bool) -> bool:
    if not text or text != text.strip() or text[0] in _INDICATORS or text.startswith("..."):
        return False
    if text[0] in _TYPED_STARTS and _TYPED.fullmatch(text) and not _WHOLE.fullmatch(text):
        return False
    if ": " in text or " #" in text or text.endswith(":"):
        return False
    if not (text.isascii() and text.isprintable()) and _UNPRINTABLE.search(text):
        return False
    return not (flow and any(sign in text for sign in ",[]{}:"))


def quoted(text: str) -> str:
    """A text in the quotes that need the least escaping."""
    if _UNPRINTABLE.search(text) or ("'" in text and '"' not in text and "\\" not in text):
        return '"' + _UNPRINTABLE.sub(_escape, text.replace("\\", "\\\\").replace('"', '\\"')) + '"'
    return "'" + text.replace("'", "''") + "'"


def _escape(found: re.Match[str]) -> str:
    code = ord(found[0])
    return _ESCAPES.get(found[0]) or (f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}")


def block(text: str, column: int) -> tuple[str, list[str]]:
    """A text as what follows its key on the line, and the lines below; `column` is that of its key or dash."""
    margin = " " * (column + INDENT)
    if "\n" in text:
        kept = text.removesuffix("\n")
        if _is_literal(kept):
            head = "|" if text.endswith("\n") else "|-"
            return head, [margin + line if line else "" for line in kept.split("\n")]
    elif len(text) + len(margin) > WIDTH and _is_foldable(text):
        import textwrap

        width = max(WIDTH - len(margin), NARROWEST)
        lines = textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False)
        return ">-", [margin + line for line in lines]
    return inline(text), []


def _is_literal(text: str) -> bool:
    lines = text.split("\n")
    whole = all(line == line.rstrip() and not _UNPRINTABLE.search(line) for line in lines)
    return whole and bool(lines[0]) and not lines[0].startswith(" ") and bool(lines[-1])


def _is_foldable(text: str) -> bool:
    """Whether joining its pieces by single spaces gives the text again."""
    return " " in text and text == " ".join(text.split()) and not _UNPRINTABLE.search(text)
