"""One card as the log has it."""

from dataclasses import dataclass
from uuid import UUID

from progress.scheduling import Memory, Window


@dataclass(frozen=True, slots=True)
class State:
    """One card as the log has it. A card without events has none; `NEW` stands for it."""

    memory: Memory | None = None
    morning: Memory | None = None  # memory before the review of `memory.last_day`
    last_event: UUID | None = None  # the review that last moved memory
    window: Window | None = None  # when the card falls due; None for a new card
    suspended: bool = False
    first_day: int | None = None  # the study day on which the card was first answered
    failed_on: int | None = None  # the study day of the last answer, if that was wrong
    answers: int = 0  # given in study, undone ones apart
    answered_on: int | None = None  # the study day of the last of them
    attempts: int = 0  # how many of them were given on that day
    newest: tuple[int, bytes] = (0, b"")  # time and id of the last event that counted, in the order of the log

    def attempts_on(self, day: int) -> int:
        """How often the card was answered on a study day, which is the day of its last answer or a later one."""
        return self.attempts if self.answered_on == day else 0

    def memory_before(self, day: int) -> Memory | None:
        """Memory as a study day began: what the day's questions are made from."""
        return self.morning if self.memory and self.memory.last_day == day else self.memory

    def due(self, day: int) -> bool:
        """Whether the card is to be asked again on a study day."""
        return self.window is not None and not self.suspended and self.window.day <= day


NEW = State()
