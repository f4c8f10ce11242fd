"""The value: a clause."""

from dataclasses import dataclass, field

PAREN, QUOTE = "PAREN", "QUOTE"
MAIN, SUBORDINATE, RELATIVE, PARTICIPLE, CONTENT = "main", "sub", "rel", "part", "that"
INSERTED = "inserted"


@dataclass(slots=True)
class Clause:
    """A clause. `own` are the places of its phrases; `subject` those of its subject, which may stand in another clause.

    `after_comma` tells an addition from a part that the sentence cannot miss; `shared` that the subject is another's.
    """

    kind: str
    start: int
    parent: "Clause | None" = None
    marker: int = -1
    after_comma: bool = False
    verb: int = -1
    subject: tuple[int, ...] = ()
    own: list[int] = field(default_factory=list)
    shared: bool = False
    object_gap: bool = False

    @property
    def depth(self) -> int:
        return 0 if self.parent is None else 1 + self.parent.depth
