"""The tables of the config file. Every key is declared here once: its type, default, values, and words for people.

What bears on memory (retention, cards a day, days off, exams) is not here: it is set in the record and travels with it.
"""

from dataclasses import dataclass, field, fields

from quiz.config.kinds import Flag, Kind, OneOf, SomeOf, Text, Value

OWN_THEMES = ("dark", "light", "high-contrast")
TEXTUAL_THEMES = (
    *("textual-dark", "textual-light", "nord", "gruvbox", "dracula", "tokyo-night", "monokai", "flexoki"),
    *("catppuccin-mocha", "catppuccin-latte", "catppuccin-frappe", "catppuccin-macchiato"),
    *("solarized-light", "solarized-dark", "rose-pine", "rose-pine-moon", "rose-pine-dawn"),
    *("atom-one-dark", "atom-one-light", "ansi-dark", "ansi-light"),
)
FORMS = (
    "choice",
    "true-false",
    "cloze",
    "numeric",
    "date",
    "typed",
    "flip",
)  # those of decks.model, which is slow to import
SORTS = ("folder", "due", "title")


@dataclass(frozen=True, slots=True)
class Declared:
    """What a field of a table says beside its type and default. `env` is the variable that goes before the file."""

    kind: Kind
    words: str
    env: str


def _key(kind: Kind, words: str, env: str) -> dict[str, Declared]:
    return {"key": Declared(kind, words, env)}


@dataclass(frozen=True, slots=True)
class QuizTable:
    """How the app looks and asks."""

    theme: str = field(
        default="dark",
        metadata=_key(OneOf(OWN_THEMES + TEXTUAL_THEMES), "Colors of the app.", "QUIZ_THEME"),
    )
    motion: str = field(
        default="full",
        metadata=_key(OneOf(("full", "reduced")), "Whether anything on the screen may glide or blink.", "QUIZ_MOTION"),
    )
    footer: bool = field(
        default=True, metadata=_key(Flag(), "Whether the last line of the screen names the keys.", "QUIZ_FOOTER")
    )
    sort: str = field(
        default="folder",
        metadata=_key(
            OneOf(SORTS), "The order of decks at home: as they come, most to do first, by title.", "QUIZ_SORT"
        ),
    )
    forms: tuple[str, ...] = field(
        default=(),
        metadata=_key(SomeOf(FORMS, none="any"), "Ask in these forms only, where a card has one.", "QUIZ_FORMS"),
    )
    confidence: bool = field(
        default=False, metadata=_key(Flag(), "Whether to ask how sure you are of an answer.", "QUIZ_CONFIDENCE")
    )
    learner: str = field(
        default="",
        metadata=_key(
            Text("A learner's name; empty for the record's default one"),
            "Who learns on this computer, where a record has several learners.",
            "QUIZ_LEARNER",
        ),
    )


@dataclass(frozen=True, slots=True)
class DecksTable:
    """Where your decks are."""

    folder: str = field(
        default="",
        metadata=_key(
            Text("A path; empty for “decks” in your data folder"), "The folder of your own decks.", "QUIZ_DECKS"
        ),
    )


@dataclass(frozen=True, slots=True)
class ProgressTable:
    """Where your record is."""

    store: str = field(
        default="",
        metadata=_key(Text("A path; empty for the one in your data folder"), "The file of the record.", "QUIZ_STORE"),
    )


TABLES = {"quiz": QuizTable, "decks": DecksTable, "progress": ProgressTable}


@dataclass(frozen=True, slots=True)
class Key:
    """A key of the file as `tables` declare it; `path` is its full name, such as `quiz.theme`."""

    table: str
    name: str
    kind: Kind
    words: str
    env: str
    default: Value

    @property
    def path(self) -> str:
        return f"{self.table}.{self.name}"


def _keys() -> tuple[Key, ...]:
    found = []
    for table, holder in TABLES.items():
        defaults = holder()
        for one in fields(holder):
            declared: Declared = one.metadata["key"]
            found.append(Key(table, one.name, declared.kind, declared.words, declared.env, getattr(defaults, one.name)))
    return tuple(found)


KEYS = {key.path: key for key in _keys()}
