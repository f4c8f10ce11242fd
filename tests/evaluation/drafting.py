"""How good is drafting?  python -m tests.evaluation.drafting [GOLD.yaml …] [--tier core] [-v] [--replies]

Each gold list names its text (`meta: source:`, else the file of the same name); without arguments, all in `texts/` are
scored. Texts named in `texts/HELD_OUT` are only measured: `-v` never lists their misses.
"""

import argparse
import sys
from pathlib import Path
from typing import Any

import yaml

from decks.drafting import Head, draft
from decks.drafting.show import as_data
from tests.evaluation.scoring import Score, score

TEXTS = Path(__file__).parent / "texts"
TIERS = ("core", "all")


def facts_of(article: Path, published: str, reply: Path | None = None) -> list[dict[str, Any]]:
    """The drafted facts of a text as `quiz decks draft --json` prints them."""
    text = article.read_bytes().decode("utf-8-sig")
    said = reply.read_text(encoding="utf-8") if reply else ""
    facts: list[dict[str, Any]] = as_data(draft(text, Head(published=published), reply=said))["facts"]
    return facts


def article_of(gold: Path, meta: dict[str, Any]) -> Path:
    return gold.parent / meta.get("source", f"{gold.stem}.txt")


def row(name: str, tier: str, untyped: Score, typed: Score) -> str:
    dates = f"{untyped.dates[0]}/{untyped.dates[1]}"
    return (
        f"{name:28} {tier:5} {untyped.facts:4} facts  core recall {untyped.recall_core:.2f} ({typed.recall_core:.2f})"
        f"  recall {untyped.recall:.2f} ({typed.recall:.2f})  precision {untyped.precision:.2f} ({typed.precision:.2f})"
        f"  stance {untyped.stance:.2f}  dates {dates}"
    )


def misses(untyped: Score, facts: list[dict[str, Any]], gold: list[dict[str, Any]]) -> None:
    by_id = {wanted["id"]: wanted for wanted in gold}
    for id_ in untyped.missed:
        wanted = by_id[id_]
        tell(
            f"  missed {wanted['tier']:5} {id_} {wanted['type']:8} | {wanted['answer'][:40]} | {wanted['evidence'][:140]}"
        )
    for at in untyped.unmatched:
        fact = facts[at]
        tell(f"  extra  {fact['tier']:5} {fact['type']:8} | {fact['answer'][:50]} | {fact['statement'][:150]}")


def tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def evaluate(gold_file: Path, tiers: list[str], *, verbose: bool, replies: bool) -> None:
    with gold_file.open(encoding="utf-8") as file:
        data = yaml.safe_load(file)
    gold = data["facts"]
    reply = gold_file.with_suffix(".reply.yaml") if replies else None
    if reply and not reply.exists():
        return
    facts = facts_of(
        article_of(gold_file, data.get("meta") or {}), str((data.get("meta") or {}).get("published", "")), reply
    )
    for tier in tiers:
        kept = [fact for fact in facts if tier == "all" or fact["tier"] == tier]
        untyped, typed = score(kept, gold, typed=False), score(kept, gold, typed=True)
        tell(row(gold_file.stem, tier, untyped, typed))
        if verbose:
            tell(f"   { ({name: f'{found}/{all_}' for name, (found, all_) in untyped.by_type.items()}) }")
            misses(untyped, kept, gold)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="*", type=Path)
    parser.add_argument("--tier", choices=TIERS)
    parser.add_argument("--replies", action="store_true", help="score the drafts made with NAME.reply.yaml")
    parser.add_argument("-v", "--verbose", action="store_true")
    args = parser.parse_args()
    held = set((TEXTS / "HELD_OUT").read_text().split()) if (TEXTS / "HELD_OUT").exists() else set()
    files = args.gold or sorted(path for path in TEXTS.glob("*.yaml") if not path.name.endswith(".reply.yaml"))
    if not files:
        sys.exit("there are no gold lists")
    for path in files:
        shown = args.verbose and path.stem not in held
        evaluate(path, [args.tier] if args.tier else list(TIERS), verbose=shown, replies=args.replies)


if __name__ == "__main__":
    main()
