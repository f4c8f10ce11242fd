"""QTI 1.2, as Canvas takes it (Classic and New Quizzes): a zip of a manifest, settings and questions."""

from decks.exchange.archives import packed
from decks.exchange.bank import Bank, Format, Losses
from decks.exchange.formats.qti import manifest, questions
from decks.ranking import rank


def write(bank: Bank, losses: Losses) -> bytes:
    ident = f"quiz_{rank('qti', bank.deck):016x}"
    return packed(
        {
            "imsmanifest.xml": manifest.manifest(ident, bank.title, bank.at),
            "non_cc_assessments/": b"",
            f"{ident}/assessment_meta.xml": manifest.settings(ident, bank.title, len(bank.items) + len(bank.groups)),
            f"{ident}/{ident}.xml": questions.assessment(ident, bank, losses),
        }
    )


FORMAT = Format(
    "qti",
    ".zip",
    "Canvas's QTI 1.2",
    write,
    next="In Canvas: Settings, Import Course Content, QTI .zip file.",
    groups=True,
)
