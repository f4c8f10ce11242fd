"""The prompt of `quiz decks prompt`, sent to an OpenAI-compatible server part by part.

What comes back is a reply like any other: `decks.drafting.reply` grounds it in the article. Nothing else
talks to a network, and nothing else imports `openai` (the extra `llm`).
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from decks.drafting.llm.cost import Usage
from decks.drafting.llm.parts import Part
from decks.drafting.llm.retries import Clock, Trying
from decks.drafting.llm.server import Failed, Said, Server
from decks.drafting.reply import Reply

CHARS_OUT, CHARS_OUT_PER_CHAR = 40_000, 12
"""How long an answer may get: a deck is some two to four times as long as its article, JSON up to twelve times."""
Ask = Callable[[Server, str, int, Callable[[], float]], Said]
"""(server, prompt, most characters, seconds that are left) -> the answer; raises Failed."""


@dataclass(frozen=True, slots=True)
class Answered:
    """The replies, each for its stretch of the article; what they took; and what went wrong."""

    replies: tuple[Reply, ...]
    usage: Usage
    notes: tuple[str, ...]


def answers(
    parts: Iterable[Part], count: int, server: Server, written: Callable[[str, str], str], ask: Ask, clock: Clock
) -> Answered:
    """What the server answers for each of `count` parts of an article, until all are asked or one fails for good.

    `written(part, before)` is the prompt of a part. Raises Failed if there is no answer at all: what earlier parts gave
    is kept when a later one fails.
    """
    trying = Trying(clock, clock.now() + server.seconds)
    replies: list[Reply] = []
    notes: list[str] = []
    usage = Usage()
    for number, part in enumerate(parts, 1):
        called = f"part {number} of {count}" if count > 1 else "the answer"
        most = CHARS_OUT + CHARS_OUT_PER_CHAR * len(part.text)
        try:
            said = trying.until_answered(partial(ask, server, written(part.text, part.before), most))
        except Failed as failed:
            if not replies:
                raise
            notes.append(f"{called}: {failed}; from there on the facts are those of the rules")
            break
        usage = usage.plus(said.usage)
        replies.append(Reply(said.text, part.start, part.end))
        if said.broken_off:
            notes.append(f"{called} is not whole: {said.broken_off}; what came is used")
    return Answered(tuple(replies), usage, tuple(notes))
