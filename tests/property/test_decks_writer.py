"""Any deck laid out in any way, any change to it: the file says what was meant, and the rest of it is as it was."""

from hypothesis import assume, given
from hypothesis import strategies as st

from decks.writer import Refused, read_data, rewritten, value_at, with_entry, with_value, without
from decks.writer.emit import flow
from decks.writer.scalars import inline, quoted

WORDS = st.sampled_from(
    [
        "a",
        "44 days",
        "2020-09-27",
        "no",
        "1.10",
        "x: y",
        "a #b",
        "- dash",
        "it's",
        'say "so"',
        "é😀",
        "a, b",
        "[x]",
        "?",
    ]
)
TEXTS = st.one_of(
    WORDS,
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn"]), max_size=20),
    st.lists(st.text("ab #:-'\"", min_size=1, max_size=8), min_size=1, max_size=3).map("\n".join),
    st.lists(WORDS, min_size=30, max_size=40).map(" ".join),
)
KEYS = st.sampled_from(["type", "quote", "why", "ask", "also", "x-note"])
VALUES = st.recursive(
    TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=5,
)
FACTS = st.dictionaries(KEYS, VALUES, max_size=4)
DECKS = st.builds(
    lambda head, facts: {
        "format": "1",
        **head,
        "facts": [{"id": f"f{number}", **fact} for number, fact in enumerate(facts)],
        "title": "T",
    },
    st.dictionaries(st.sampled_from(["names", "topics"]), VALUES, max_size=2),
    st.lists(FACTS, max_size=4),
)


class Layout:
    """Writes data as an author might: quotes, brackets, blank lines and comments as `draw` has it."""

    def __init__(self, draw, newline):
        self.draw = draw
        self.newline = newline
        self.comments = 0

    def comment(self):
        self.comments += 1
        return f"# c{self.comments}:"

    def document(self, data):
        lines = self.mapping(data, 0)
        return self.newline.join(lines) + self.draw(st.sampled_from(["", self.newline, self.newline * 2]))

    def between(self, indent):
        kind = self.draw(st.sampled_from(["", "", "", "blank", "comment", "far"]))
        if not kind:
            return []
        return [""] if kind == "blank" else [" " * (indent if kind == "comment" else 0) + self.comment()]

    def tail(self):
        return "  " + self.comment() if self.draw(st.booleans()) else ""

    def mapping(self, data, indent):
        lines = []
        for key, value in data.items():
            lines += self.between(indent) if lines else []
            lines += self.value(f"{' ' * indent}{key}:", value, indent)
        return lines

    def value(self, head, value, indent):
        if isinstance(value, str):
            return self.text(head, value, indent)
        if not value or self.draw(st.integers(0, 3)) == 0:
            return [f"{head} {flow(value)}{self.tail()}"]
        if isinstance(value, dict):
            return [head + self.tail(), *self.mapping(value, indent + self.draw(st.integers(1, 4)))]
        dash = indent + self.draw(st.integers(0, 3)) + (0 if head.endswith(":") else 1)
        lines = [head + self.tail()]
        for number, item in enumerate(value):
            lines += self.between(dash) if number else []
            lines += self.item(item, dash)
        return lines

    def item(self, item, dash):
        gap = self.draw(st.integers(1, 3))
        if isinstance(item, dict) and item:
            lines = self.mapping(item, dash + 1 + gap)
            return [f"{' ' * dash}-{' ' * gap}{lines[0].lstrip()}", *lines[1:]]
        return self.value(f"{' ' * dash}-", item, dash)

    def text(self, head, text, indent):
        plain = "\n" not in text and not any(ord(sign) in (0x85, 0x2028, 0x2029, 0xFEFF) for sign in text)
        kind = self.draw(st.sampled_from(["inline", "quoted", "block", "folded"]))
        if kind in ("block", "folded") and plain and text and text == text.strip() and text[0] not in " #":
            return [f"{head} {'|' if kind == 'block' else '>'}-{self.tail()}", " " * (indent + 3) + text]
        return [f"{head} {quoted(text) if kind == 'quoted' else inline(text)}{self.tail()}"]


@st.composite
def documents(draw):
    """A deck's text, and what it holds."""
    data = draw(DECKS)
    text = Layout(draw, draw(st.sampled_from(["\n", "\r\n"]))).document(data)
    assert read_data(text) == data
    return text, data


def paths(data, path=()):
    """The paths of all that can be named."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield (*path, key)
            yield from paths(value, (*path, key))
    elif isinstance(data, list):
        for item in data:
            name = item.get("id") if isinstance(item, dict) else item
            if (
                isinstance(name, str)
                and sum(name in (other, dict(other).get("id") if isinstance(other, dict) else None) for other in data)
                == 1
            ):
                yield (*path, name)
                yield from paths(item, (*path, name))


def lines_lost(old, new):
    """The lines of the old text that are not in the new one, in its order."""
    import difflib

    matcher = difflib.SequenceMatcher(None, old.splitlines(True), new.splitlines(True), autojunk=False)
    return [line for tag, i, j, _, _ in matcher.get_opcodes() if tag != "equal" for line in old.splitlines(True)[i:j]]


@given(documents(), st.data())
def test_a_text_changed_leaves_every_other_line(document, data):
    text, before = document
    places = [path for path in paths(before) if isinstance(value_at(before, path), str)]
    path = data.draw(st.sampled_from(places))
    value = data.draw(WORDS)
    after = with_value(before, path, value)
    assume(after != before)
    new = rewritten(text, after)
    assert read_data(new) == after
    old_value = value_at(before, path)
    lost = lines_lost(text, new)
    assert len(lost) <= 2 + old_value.count("\n"), lost
    assert text.count("# c") - new.count("# c") <= 0 or "# c" in old_value


@given(documents(), st.data())
def test_any_changes_are_written_as_meant(document, data):
    text, before = document
    after = before
    for _ in range(data.draw(st.integers(1, 3))):
        kind = data.draw(st.sampled_from(["set", "remove", "add", "key"]))
        path = data.draw(st.sampled_from(list(paths(after))))
        if kind == "set":
            after = with_value(after, path, data.draw(VALUES))
        elif kind == "remove" and path != ("facts",):
            after = without(after, path)
        elif kind == "add" and isinstance(after.get("facts"), list):
            after = with_entry(
                after, ("facts",), {"id": f"n{len(after['facts'])}{data.draw(st.uuids())}", **data.draw(FACTS)}
            )
        elif isinstance(value_at(after, path), dict):
            after = with_value(after, (*path, "new"), data.draw(VALUES), before=data.draw(KEYS))
        assume(after)
    new = rewritten(text, after)
    assert read_data(new) == after


@given(documents(), st.data())
def test_comments_outside_what_is_taken_out_stay(document, data):
    text, before = document
    assume(before["facts"])
    gone = data.draw(st.sampled_from(before["facts"]))["id"]
    try:
        new = rewritten(text, without(before, ("facts", gone)))
    except Refused:
        raise AssertionError(text) from None
    start = text.index(f"{gone}")
    outside = [line for line in text[:start].splitlines() if line.lstrip().startswith("# c")]
    kept = [line.lstrip() for line in new.splitlines()]
    if len(before["facts"]) > 1:
        assert [line for line in outside if line.lstrip() not in kept] == []


@given(TEXTS)
def test_a_text_is_read_back_by_ours_and_yaml_1_1_alike(text):
    import yaml

    for written in (inline(text), quoted(text)):
        document = f"q: {written}\n"
        assert read_data(document) == {"q": text}
        if written.startswith(("'", '"')):
            assert yaml.load(document, Loader=yaml.CSafeLoader) == {"q": text}
