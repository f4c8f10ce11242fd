"""What students said about a deck's questions, and how they fared: handed in by whoever has a record."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

MENDED, KEPT = "mended", "kept"
ANSWERS = (MENDED, KEPT)


@dataclass(frozen=True, slots=True)
class FlagNote:
    """A question that a student called bad, and why. `key` tells flags apart, `form` is how it was asked."""

    key: str
    card: str
    remark: str
    form: str = ""
    who: str = ""


@dataclass(frozen=True, slots=True)
class Notes:
    """The flags that are open, and figures on each card, in lines; `answer` records what was done about a flag.

    It takes the flag, MENDED or KEPT, and the reason.
    """

    flags: tuple[FlagNote, ...] = ()
    figures: Mapping[str, Sequence[str]] = field(default_factory=dict)
    answer: Callable[[FlagNote, str, str], None] | None = None

    def of_fact(self, deck: str, fact: str) -> tuple[FlagNote, ...]:
        """The open flags of a fact's cards."""
        return tuple(flag for flag in self.flags if flag.card.startswith(f"{deck}/{fact}/"))
