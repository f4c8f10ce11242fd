"""Run by Anki's own Python: imports our files into a collection, and exports what Anki itself makes."""

import json
import sys
import tempfile
import time
from pathlib import Path

from anki.collection import (
    AddNoteRequest,
    Collection,
    DeckIdLimit,
    ExportAnkiPackageOptions,
    ImportAnkiPackageOptions,
    ImportAnkiPackageRequest,
)
from anki.import_export_pb2 import ImportCsvRequest
from anki.scheduler.v3 import CardAnswer

COUNTS = ("new", "updated", "duplicate", "conflicting", "first_field_match", "missing_notetype", "missing_deck")


def taken_in(col, path):
    if path.endswith(".apkg"):
        options = ImportAnkiPackageOptions(with_scheduling=False)
        log = col.import_anki_package(ImportAnkiPackageRequest(package_path=path, options=options)).log
    else:
        metadata = col.get_csv_metadata(path=path, delimiter=None)
        log = col.import_csv(ImportCsvRequest(path=path, metadata=metadata)).log
    return {name: len(getattr(log, name)) for name in COUNTS}


def import_files(col, *paths):
    """Import files one after another; what Anki says of each, and all notes at the end."""
    logs = []
    for path in paths:
        start = time.perf_counter()
        logs.append({**taken_in(col, path), "seconds": time.perf_counter() - start})
    notes = [col.get_note(note) for note in col.find_notes("")]
    told = [{"guid": note.guid, "fields": note.fields, "tags": note.tags, "cards": len(note.cards())} for note in notes]
    types = sorted(model.name for model in col.models.all_names_and_ids())
    problems, fine = col.fix_integrity()
    return {"logs": logs, "notes": told, "types": types, "fine": fine, "problems": problems}


def render(col, path):
    """Import a file; the question and answer of its first card as Anki shows them."""
    taken_in(col, path)
    card = col.get_note(col.find_notes("")[0]).cards()[0]
    return {"question": card.question(), "answer": card.answer()}


def export_made(col, modern, legacy, text):
    """Notes of Anki's stock types, some of them studied, as packages of both forms and as text."""
    deck = col.decks.id("Bio::Cells")
    col.decks.select(deck)
    rows = [
        ("Basic", ["What is H<sub>2</sub>O?", "<b>water</b><br>of course"], ["chem::basics", "a"]),
        ("Basic (and reversed card)", ["chien", "dog"], []),
        ("Basic (optional reversed card)", ["chat", "cat", ""], []),
        ("Basic (type in the answer)", ["1 &lt; 2?", "yes &amp; no"], []),
        ("Cloze", ["{{c1::Paris::city}} is in {{c2::France}}", "see <i>map</i>"], []),
        ("Cloze", ["{{c1::std::a::b}} {{c2::B {{c3::C}}::h}}", ""], []),
        ("Basic", ['<img src="x.png">', "a picture"], []),
    ]
    for name, fields, tags in rows:
        note = col.new_note(col.models.by_name(name))
        note.fields, note.tags = fields, tags
        col.add_note(note, deck)
    for rating in (CardAnswer.GOOD, CardAnswer.AGAIN, CardAnswer.EASY):
        queued = col.sched.get_queued_cards(fetch_limit=1).cards[0]
        card = col.get_card(queued.card.id)
        card.start_timer()
        col.sched.answer_card(col.sched.build_answer(card=card, states=queued.states, rating=rating))
    for path, old in ((modern, False), (legacy, True)):
        options = ExportAnkiPackageOptions(with_scheduling=True, with_deck_configs=True, with_media=True, legacy=old)
        col.export_anki_package(out_path=path, limit=DeckIdLimit(deck), options=options)
    col.export_note_csv(
        out_path=text, limit=None, with_html=True, with_tags=True, with_deck=True, with_notetype=True, with_guid=True
    )
    guids = {col.get_note(note).fields[0]: col.get_note(note).guid for note in col.find_notes("")}
    return {"guids": guids, "reviews": col.db.scalar("select count() from revlog")}


def export_many(col, count, path):
    """So many plain notes as a modern package; the seconds that Anki takes to import it into an empty collection."""
    from anki.collection import AddNoteRequest

    requests = []
    for number in range(int(count)):
        note = col.new_note(col.models.by_name("Basic"))
        note.fields = [f"What is <b>number</b> {number}?", f"answer &amp; more {number}"]
        requests.append(AddNoteRequest(note, 1))
    col.add_notes(requests)
    options = ExportAnkiPackageOptions(with_scheduling=True, with_deck_configs=True, with_media=True, legacy=False)
    start = time.perf_counter()
    col.export_anki_package(out_path=path, limit=None, options=options)
    exported = time.perf_counter() - start
    other = Collection(str(Path(path).with_suffix(".anki2")))
    start = time.perf_counter()
    taken_in(other, path)
    return {"export": exported, "import": time.perf_counter() - start}


def export_studied(col, plan, path):
    """Notes with answers in the past, as a package; the memory that Anki's own FSRS works out for each.

    `plan` is a JSON object: by the note's question, entries of the log as [days ago, seconds, ease, ivl, type, factor].
    """
    col.set_config("fsrs", True)
    deck = col.decks.id("Studied")
    now = col.sched.day_cutoff - 86_400 + 8 * 3600  # eight hours into the day
    cards = {}
    for question, entries in json.loads(plan).items():
        note = col.new_note(col.models.by_name("Basic"))
        note.fields = [question, f"answer {question}"]
        col.add_note(note, deck)
        cards[question] = note.cards()[0].id
        for days, seconds, ease, interval, kind, factor in entries:
            at = (now - days * 86_400 + seconds) * 1000 + len(cards)
            row = (at, cards[question], -1, ease, interval, 0, factor, 5000, kind)
            col.db.execute("INSERT INTO revlog VALUES (?,?,?,?,?,?,?,?,?)", *row)
        col.db.execute("UPDATE cards SET type = 2, queue = 2, ivl = 9, factor = 2500 WHERE id = ?", cards[question])
    found = {question: col.compute_memory_state(card) for question, card in cards.items()}
    options = ExportAnkiPackageOptions(with_scheduling=True, with_deck_configs=True, with_media=True, legacy=False)
    col.export_anki_package(out_path=path, limit=DeckIdLimit(deck), options=options)
    memories = {name: [state.stability, state.difficulty] for name, state in found.items()}
    return {"memories": memories, "rollover": col.get_config("rollover", 4), "cutoff": col.sched.day_cutoff}


def graphs(col, count, cards):
    """The seconds that the figures of Anki's statistics take, over a log of `count` answers to `cards` cards."""
    count, cards = int(count), int(cards)
    deck = col.decks.id("x")
    notes = []
    for number in range(cards):
        note = col.new_note(col.models.by_name("Basic"))
        note.fields = [f"question {number}", f"answer {number}"]
        notes.append(AddNoteRequest(note, deck))
    col.add_notes(notes)
    ids = col.db.list("SELECT id FROM cards ORDER BY id")
    end, gap = int(time.time()) * 1000, 3 * 365 * 86_400_000 // count
    rows = ((end - n * gap, ids[n % cards], -1, 3 if n % 8 else 1, 9, 4, 2500, 7000, 1) for n in range(count))
    col.db.executemany("INSERT INTO revlog VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
    kept = json.dumps({"s": 12.5, "d": 5.1, "dr": 0.9, "decay": 0.1542, "lrt": end // 1000})
    col.db.execute("UPDATE cards SET type = 2, queue = 2, ivl = 9, factor = 2500, reps = 20, data = ?", kept)
    col.set_config("fsrs", True)
    taken = {}
    for days in (0, 365):
        runs = []
        for _ in range(5):
            start = time.perf_counter()
            col._backend.graphs(search="", days=days)
            runs.append(time.perf_counter() - start)
        taken[str(days)] = sorted(runs)[2]
    return taken


COMMANDS = {
    "import": import_files,
    "render": render,
    "export": export_made,
    "many": export_many,
    "studied": export_studied,
    "graphs": graphs,
}

if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        collection = Collection(f"{folder}/collection.anki2")
        sys.stdout.write(json.dumps(COMMANDS[sys.argv[1]](collection, *sys.argv[2:])))
