"""How much of what people asked about does drafting find?  python -m tests.evaluation.passages PASSAGES.json [--limit N] [-v]

PASSAGES.json is in SQuAD's form. Each paragraph is drafted by itself; a person's answer is covered when some drafted fact
stands at that place with that answer. Reported by the kind of answer, with facts for 100 words.
"""

import argparse
import json
import re
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from decks.drafting import draft
from decks.drafting.show import as_data
from tests.evaluation.scoring import answer_score, answers_of

_DATE = re.compile(
    r"\b(1[0-9]\d\d|20\d\d)\b|January|February|March|April|June|July|August|September|October|November|December"
)
_NUMBER = re.compile(
    r"[\d$£€]|(?:about |over |more than |at least )?(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|"
    r"thirty|fifty|hundred|half|a third)\b"
)
_NAME = re.compile(r"(?:[Tt]he )?[A-Z]")


def kind(answer: str) -> str:
    """What an answer is: a date, a number, a name or a phrase."""
    if _DATE.search(answer):
        return "date"
    return "number" if _NUMBER.match(answer) else "name" if _NAME.match(answer) else "phrase"


def covered(answer: dict[str, Any], facts: list[dict[str, Any]]) -> bool:
    at, text = answer["answer_start"], answer["text"]
    near = [fact for fact in facts if fact["start"] - 3 <= at <= fact["end"] + 3]
    return any(answer_score(given, [text]) >= 0.6 for fact in near for given in answers_of(fact))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("passages", type=Path)
    parser.add_argument("--limit", type=int)
    parser.add_argument("-v", "--verbose", action="store_true")
    args = parser.parse_args()
    data = json.loads(args.passages.read_text(encoding="utf-8"))["data"]
    total, hit, facts_seen, words = Counter[str](), Counter[str](), 0, 0
    for paragraph in [p for article in data for p in article["paragraphs"]][: args.limit]:
        facts = as_data(draft(paragraph["context"]))["facts"]
        facts_seen += len(facts)
        words += len(paragraph["context"].split())
        for question in paragraph["qas"]:
            answer = question["answers"][0]
            which = kind(answer["text"])
            total[which] += 1
            found = covered(answer, facts)
            hit[which] += found
            if args.verbose and not found and which in ("date", "number"):
                at = answer["answer_start"]
                sys.stdout.write(f"{which}: {answer['text']} | {paragraph['context'][max(0, at - 90) : at + 60]}\n")
    found_of = {name: round(hit[name] / total[name], 3) for name in total}
    sys.stdout.write(f"{ ({'facts_per_100_words': round(100 * facts_seen / words, 2), **found_of}) }\n")


if __name__ == "__main__":
    main()
