"""The commands of a plain review, a function each, by their letter."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from decks.facts import TYPES
from decks.review import words
from decks.review.article import selected
from decks.review.decisions import (
    Accept,
    ChangeType,
    Decision,
    Drop,
    Edit,
    Merge,
    MustKnow,
    Options,
    Requote,
    Restance,
    Reword,
    Split,
    Why,
)
from decks.review.jumps import JUMPS
from decks.review.plain.telling import around, marked, parts
from decks.review.proposing import propose
from decks.review.view import drawn, needed
from decks.values.text import clean
from decks.writer import Refused

if TYPE_CHECKING:
    from decks.review.plain.session import PlainReview

HELP = """\
One letter, then what it needs; | stands between several texts.
  a  accept, and on to the next
  d  drop, and on to the next
  o  optional; m: must be known
  e KEY TEXT    edit a field; e KEY - takes it away, f shows all
  t TYPE        another type; t TYPE KEY=TEXT | KEY=TEXT
  s STANCE      another stance; s claim SPEAKER | SPEAKER
  q WORDS       quote these words of the article; q FIRST … LAST
  r DIRECTION QUESTION   your own question; “skip”: none, -: the usual
  x DIRECTION WRONG | WRONG | WRONG   wrong options; -: none
  w TEXT        your word on it, shown after the answer
  k  split in parts; where there are none, a copy to edit
  + ID          take another fact in
  n WORDS       propose facts on words of the article; n NUMBER adds one
  ! kept REASON, or ! mended: answer a student's flag
  > or <        the next fact, or the one before; g ID: that one
  j WHAT        the next finding, type, paragraph, tier, flag, waiting;
                j -finding: the one before
  v  read the paragraph; l: show this fact again
  c  how far you are, and what the checks find
  y  tidy: take out names that no fact uses, make safe fixes
  u  undo; U: do it again
  .  stop, as does Control-D. Everything is saved at once."""
LEADS = {"paragraph": "of another paragraph", "type": "of another type", "tier": "of another tier"}


def settle(me: "PlainReview", decision: Callable[[str], Decision], rest: str) -> None:
    if rest:
        me.say("This command stands alone; nothing is done.")
    else:
        me.decide(decision(me.here()))


def edit(me: "PlainReview", rest: str) -> None:
    key, _, value = rest.partition(" ")
    rows = {row.key: row for row in me.view().fields}
    if key not in rows:
        raise Refused(f"name a field of this fact: {', '.join(rows)}")
    row = rows[key]
    if not value:
        me.say(f"{key}: {row.value or '–'}  ({row.doc})")
    elif value == "-":
        me.decide(Edit(me.here(), key, ""))
    else:
        me.decide(Edit(me.here(), key, "\n".join(me.names(value) if row.named else parts(value))))


def fields(me: "PlainReview", rest: str) -> None:
    for row in me.view().fields:
        if row.value:
            me.say(f"  {row.key}: {clean(row.value).replace(chr(10), ' | ')}")
    me.say(f"  Also: {', '.join(row.key for row in me.view().fields if not row.value)}")


def retype(me: "PlainReview", rest: str) -> None:
    type_, _, more = rest.partition(" ")
    if type_ not in TYPES:
        raise Refused(f"name a type: {', '.join(TYPES)}")
    given = {key.strip(): value.strip() for key, _, value in (part.partition("=") for part in parts(more))}
    proposed = {row.key: row.value for row in needed(me.view(), type_) if row.value}
    me.decide(ChangeType(me.here(), type_, {**proposed, **given}))


def restance(me: "PlainReview", rest: str) -> None:
    stance, _, by = rest.partition(" ")
    speakers = me.names(by) or me.view().by
    me.decide(Restance(me.here(), stance, tuple(speakers)))


def quote(me: "PlainReview", rest: str) -> None:
    span = me.place(rest)
    me.decide(Requote(me.here(), (selected(me.desk.bench.deck.source.text, *span),)))


def reword(me: "PlainReview", rest: str) -> None:
    direction, question = me.direction(rest)
    me.decide(Reword(me.here(), direction, "" if question == "-" else question))


def options(me: "PlainReview", rest: str) -> None:
    direction, options = me.direction(rest)
    me.decide(Options(me.here(), direction, tuple(parts(options)) if options != "-" else ()))


def new(me: "PlainReview", rest: str) -> None:
    if rest.isdecimal() and me.proposals:
        if not 0 < int(rest) <= len(me.proposals):
            raise Refused(f"write a number from 1 to {len(me.proposals)}")
        chosen = me.proposals[int(rest) - 1]
        me.proposals = []
        me.decide(chosen.decision(me.desk.at))
        return
    me.proposals = propose(me.desk.bench, *me.place(rest))
    for number, proposal in enumerate(me.proposals, 1):
        why = f"  ({proposal.why})" if proposal.why else ""
        me.say(f"  {number}) {proposal.entry['type']}: {clean(proposal.statement)}{why}")
    me.say("n and a number takes one.")


def answer_flag(me: "PlainReview", rest: str) -> None:
    flags = me.view().flags
    if not flags:
        raise Refused("no student's flag is open on this fact")
    answer, _, reason = rest.partition(" ")
    me.say(me.desk.answer_flag(flags[0], answer, reason))


def jump(me: "PlainReview", rest: str) -> None:
    wanted = rest or "waiting"
    back = "-" if wanted.startswith("-") else ""
    found = [name for name in JUMPS if name.startswith(wanted.removeprefix("-"))]
    if not found:
        raise Refused(f"jump to the next of: {', '.join(JUMPS)}")
    if found[0] == "finding":
        me.check()
    if me.desk.jump(back + found[0]):
        me.show()
    else:
        kind = LEADS.get(found[0], f"with a {found[0]}" if found[0] in ("finding", "flag") else "that waits")
        me.say(f"There is no fact {kind} {'before' if back else 'behind'} this one.")


def step_by(me: "PlainReview", jump: str) -> None:
    if me.desk.jump(jump):
        me.show()
    else:
        me.say("This is the first fact." if jump == "-next" else "This is the last fact.")


def go(me: "PlainReview", rest: str) -> None:
    try:
        me.desk.go(rest)
    except KeyError:
        raise Refused(f"there is no fact “{clean(rest)}”") from None
    me.show()


def paragraph(me: "PlainReview", rest: str) -> None:
    bench, row = me.desk.bench, me.desk.row
    if row is None or row.paragraph < 0:
        raise Refused("this fact quotes no article")
    shown = drawn(bench, bench.paragraphs[row.paragraph], me.desk.view)
    me.say("".join(marked(piece.text, piece.quote, before, after) for before, piece, after in around(shown)))


def counts(me: "PlainReview", rest: str) -> None:
    me.check()
    bench = me.desk.bench
    for text in (words.standing(bench.counts), words.covered(bench), words.left(me.desk)):
        if text:
            me.say(f"{text[0].upper()}{text[1:]}.")
    bare = [str(one.number + 1) for one in bench.paragraphs if not one.facts]
    if bare:
        me.say(f"Paragraphs without a fact: {', '.join(bare)}.")
    me.say(f"{words.count(bench.findings.count, 'finding')}.")
    for finding in bench.findings.deck:
        me.say(f"  ! {clean(f'{finding.code} {finding.message}')}")


def undo(me: "PlainReview", rest: str) -> None:
    me.say(me.desk.undo() or "There is nothing to undo.")
    me.show()


def redo(me: "PlainReview", rest: str) -> None:
    me.say(me.desk.redo() or "There is nothing to do again.")
    me.show()


ACTS: Mapping[str, Callable[["PlainReview", str], None]] = {
    "a": lambda me, rest: settle(me, Accept, rest),
    "d": lambda me, rest: settle(me, Drop, rest),
    "o": lambda me, rest: settle(me, lambda fact: MustKnow(fact, must=False), rest),
    "m": lambda me, rest: settle(me, MustKnow, rest),
    "k": lambda me, rest: settle(me, Split, rest),
    "w": lambda me, rest: me.decide(Why(me.here(), rest)),
    "+": lambda me, rest: me.decide(Merge(me.here(), rest)),
    "y": lambda me, rest: me.decide(me.desk.bench.tidy()),
    "e": edit,
    "f": fields,
    "t": retype,
    "s": restance,
    "q": quote,
    "r": reword,
    "x": options,
    "n": new,
    "!": answer_flag,
    ">": lambda me, rest: step_by(me, "next"),
    "<": lambda me, rest: step_by(me, "-next"),
    "g": go,
    "j": jump,
    "v": paragraph,
    "l": lambda me, rest: me.show(),
    "c": counts,
    "u": undo,
    "U": redo,
    "?": lambda me, rest: me.say(HELP),
}
