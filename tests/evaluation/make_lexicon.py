"""Builds decks/languages/en/lexicon.txt:  python -m tests.evaluation.make_lexicon EN-LEXICON.TXT

The input is the lexicon of Brill's tagger as TextBlob ships it (`textblob/en/en-lexicon.txt`): a word and its likeliest
Penn tag a line. Kept are small words in plain letters, without the forms that follow from a verb or a noun by rule.
"""

import sys
from collections import defaultdict
from pathlib import Path

from decks.drafting.grammar.forms import load_irregular, singulars, verb_bases

OUT = Path(__file__).parents[2] / "decks" / "languages" / "en" / "lexicon.txt"
KEPT = {"NN", "NNS", "JJ", "JJR", "JJS", "RB", "RBR", "RBS", "VB", "VBP", "VBD", "VBN", "VBG", "VBZ", "IN", "UH"}
NOTICE = """\
# English words and their likeliest Penn tag, from the lexicon of Eric Brill's tagger (trained on Brown and the Penn Treebank)
# as extended and shipped in Pattern and TextBlob. Copyright 1993 by the Massachusetts Institute of Technology and the
# University of Pennsylvania, MIT license. Some words: Twitter Part-of-Speech Annotated Data, Carnegie Mellon University,
# CC BY 3.0. Cut down by tests/evaluation/make_lexicon.py. A line is a tag and its words; “verb” are nouns and adjectives
# that are verbs too.
"""


def read(path: Path) -> dict[str, str]:
    tags: dict[str, str] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        word, _, tag = line.partition(" ")
        tag = tag.split("|")[0].split()[0] if tag.strip() else ""
        if tag in KEPT and word.isascii() and word.isalpha() and word.islower() and len(word) > 1:
            tags[word] = "VB" if tag == "VBP" else tag
    return tags


def main() -> None:
    tags = read(Path(sys.argv[1]))
    irregular = load_irregular()
    verbs = {word for word, tag in tags.items() if tag == "VB"}
    for word, tag in tags.items():
        if tag in ("VBD", "VBN", "VBG", "VBZ"):
            verbs |= {base for base in verb_bases(word, irregular) if base in tags}
    groups: dict[str, list[str]] = defaultdict(list)
    for word, tag in sorted(tags.items()):
        derived_verb = tag in ("VBD", "VBN", "VBG", "VBZ") and any(
            base in verbs for base in verb_bases(word, irregular)
        )
        derived_noun = tag == "NNS" and any(tags.get(base) == "NN" for base in singulars(word))
        if not derived_verb and not derived_noun:
            groups[tag].append(word)
    groups["verb"] = sorted(word for word in verbs if tags.get(word) != "VB")
    lines = [f"{tag} {' '.join(words)}" for tag, words in sorted(groups.items())]
    OUT.write_text(NOTICE + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
