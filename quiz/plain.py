"""A session line by line: for screen readers, dumb terminals, pipes and scripts."""

import time
from collections.abc import Iterator
from typing import TextIO

from decks.dialogue import Dialogue
from decks.forms.question import Kind, Question
from decks.preview import explanation_lines, question_lines
from quiz import words
from quiz.feedback import Feedback
from quiz.session import Session

HELP = """\
Answer with an option's number, or in your own words. Where a question names a key, this is what stands for it:
  ?       (Ctrl-N) I don't know: show the answer
  :letter (Ctrl-L) show one letter more of the answer
  :over   (o, g) judge the last answer otherwise: count it as right, or a right one as guessed
  :source read the paragraph around the last quote; :whole reads the whole article
  :undo   (u) take the last answer back
  :flag WHY   tell the deck's author that the last question was bad (or this one, where none was answered)
  :put-aside  put that question's card aside: it is not asked again
  :quit   (Esc) stop; everything is saved
Every command may be cut to its first letter; :guessed is :over as well. Control-D stops as well."""
_COMMANDS = {
    ":l": ":letter",
    ":o": ":over",
    ":u": ":undo",
    ":f": ":flag",
    ":p": ":put-aside",
    ":g": ":over",
    ":s": ":source",
    ":w": ":whole",
    ":q": ":quit",
    ":h": ":help",
    ":guessed": ":over",
    ":d": "?",
    "?": "?",
    ":dont-know": "?",
}


class PlainSession:
    """Runs a session between two text streams; returns when it is over, stopped, or the input ends."""

    def __init__(self, session: Session, source: TextIO | None = None, target: TextIO | None = None) -> None:
        self._session = session
        self._dialogue = Dialogue(source, target)
        self._last: Feedback | None = None

    def run(self) -> None:
        progress = self._session.progress
        title = f"{self._session.deck.title}: " if self._session.question else ""
        self._dialogue.say(f"{title}{words.count(progress.left, 'card')}. Type :help for help, :quit to stop.")
        while self._session.question is not None:
            if not self._turn(self._session.question):
                break
        self._dialogue.say("")
        self._dialogue.say(words.summary(self._session.progress))

    def _turn(self, question: Question) -> bool:
        """Ask until there is an answer; False to stop."""
        self._show(question)
        started = time.monotonic()
        while (line := self._read(question)) is not None:
            word, _, rest = line.partition(" ")
            command = _COMMANDS.get(word, word)
            if command == ":quit":
                return False
            if command == ":flag":
                self._flag(question, rest)
            elif self._obey(_COMMANDS.get(line, line), question, round((time.monotonic() - started) * 1000)):
                return True
        return False

    def _obey(self, command: str, question: Question, duration_ms: int) -> bool:
        """Do what a line says; whether another question is to be shown."""
        if command == "?":
            self._report(self._session.give_up(duration_ms=duration_ms))
            return True
        if command == ":undo":
            return self._undo()
        if command == ":over":
            return self._override()
        if command == ":put-aside":
            return self._suspend(question)
        if command in (":source", ":whole"):
            self._read_source(whole=command == ":whole")
            return False
        if command == ":letter":
            self._dialogue.say(self._session.hint() or "There is no hint for this one.")
        elif command == ":help":
            self._dialogue.say(HELP)
        elif command:
            return self._answer(question, command, duration_ms)
        return False

    def _undo(self) -> bool:
        self._last = None
        undone = self._session.undo()
        self._dialogue.say(words.undone(undone))
        return undone is not None

    def _override(self) -> bool:
        if self._last is None:
            self._dialogue.say("There is no answer to judge.")
            return False
        self._report(self._session.override(self._last))
        self._last = None
        return True

    def _flag(self, question: Question, remark: str) -> None:
        if not remark:
            self._dialogue.say("Say what is wrong with the question, such as: :flag two of the options are right")
            return
        self._session.flag(self._last.question if self._last else question, remark)
        self._dialogue.say(words.FLAGGED)

    def _read_source(self, *, whole: bool) -> None:
        """The source around the last answer's quote: before an answer, it would give the question away."""
        if self._last is None:
            self._dialogue.say("Answer first; then the source can be read.")
            return
        reading = self._session.source(self._last.question, whole=whole)
        for passage in reading.paragraphs if reading else ():
            self._dialogue.say(f"{passage.text}\n")
        if reading is None:
            self._dialogue.say("This card quotes no source.")

    def _suspend(self, question: Question) -> bool:
        self._session.suspend(self._last.question if self._last else question)
        self._last = None
        self._dialogue.say(words.SUSPENDED)
        return self._session.question is not question

    def _read(self, question: Question) -> str | None:
        if question.kind is not Kind.FLIP:
            return self._dialogue.ask("> ")
        revealed = self._dialogue.ask("Think, then press Enter to see the answer. ")
        if revealed is None or revealed.startswith(":") or revealed == "?":
            return revealed
        self._dialogue.say("Answer: " + words.key(question))
        while (line := self._dialogue.ask("How well did you know it? again, hard, good or easy (1-4): ")) == "":
            pass  # a stray Enter rates nothing
        return line

    def _answer(self, question: Question, text: str, duration_ms: int) -> bool:
        try:
            self._report(self._session.submit(words.raw_answer(question, text), duration_ms=duration_ms))
        except ValueError as error:
            self._dialogue.say(f"That is no answer here: {error}.")
            return False
        return True

    def _show(self, question: Question) -> None:
        progress = self._session.progress
        self._dialogue.say("")
        stem, *rest = question_lines(question)
        self._dialogue.say(f"[{progress.settled + 1} of {progress.settled + progress.left}] {stem}")
        for line in rest:
            self._dialogue.say(line)

    def _report(self, feedback: Feedback) -> None:
        self._last = feedback
        for line in feedback_lines(feedback):
            self._dialogue.say(line)


def feedback_lines(feedback: Feedback) -> Iterator[str]:
    """The feedback on an answer, a line a thing."""
    yield words.verdict(feedback)
    for name, text in words.answers(feedback):
        yield f"  {name}{text}"
    if feedback.belongs:
        yield f"  Yours answers another question: {feedback.belongs}"
    for explanation in feedback.explanations:
        yield from explanation_lines(explanation)
    yield f"  {words.next_due(feedback)}"
