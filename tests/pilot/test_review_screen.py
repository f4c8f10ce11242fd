"""The bench's screen under the pilot: each decision by its keys, saved at once, and undone."""

import random

import pytest
from textual.events import Key
from textual.widgets import OptionList, TextArea

from decks.review.desk import Desk
from decks.review.notes import KEPT, MENDED, FlagNote, Notes
from quiz.tui.review.app import ReviewApp
from quiz.tui.review.article import ArticleView
from quiz.tui.review.ask import AskScreen
from quiz.tui.review.choose import ChooseScreen
from quiz.tui.review.fields import FieldsScreen
from quiz.tui.review.screen import ReviewScreen
from tests.support.drafts import desk_of, drafted
from tests.support.pictures import Show

FACTS = ["war", "length", "range", "army", "minister", "construction", "center", "withdrawal", "reporting-name"]


class Bench:
    """A drafted deck on the screen."""

    def __init__(self, folder, **options):
        self.desk = desk_of(folder, **options)
        self.file = folder / "deck.yaml"
        self.first = self.file.read_bytes()
        self.app = Show(ReviewScreen(self.desk))

    def run(self, size=(100, 40)):
        return self.app.run_test(size=size)

    @property
    def text(self):
        return self.file.read_text(encoding="utf-8")

    def shown(self, selector):
        """What stands somewhere, however it is broken into lines."""
        return " ".join(str(self.app.screen_stack[1].query_one(selector).render()).split())

    @property
    def page(self):
        return self.shown("#review-fact")

    @property
    def notice(self):
        return self.shown("#review-notice")

    def entry(self, fact):
        return self.desk.show(fact).entry


@pytest.fixture
def bench(tmp_path):
    return Bench(tmp_path)


async def choose(pilot, app, word):
    """Choose the first of a list's lines that holds a word."""
    assert isinstance(app.screen, ChooseScreen)
    options = app.screen.query_one(OptionList)
    options.highlighted = next(n for n, one in enumerate(options.options) if word in str(one.prompt))
    await pilot.press("enter")
    await pilot.pause()


async def write(pilot, app, text):
    """Write a text in the place of the one that is there, and keep it."""
    assert isinstance(app.screen, AskScreen)
    app.screen.query_one(TextArea).text = text
    await pilot.press("enter")
    await pilot.pause()


async def test_accept_takes_one_key_and_goes_to_the_next(bench):
    async with bench.run() as pilot:
        assert "The Second Karabakh War lasted from 27 September 2020 to 10 November 2020." in bench.page
        assert "On what date did the Second Karabakh War begin?" in bench.page
        assert "0/9 looked at · 8 core, 1 maybe left · 0% covered, 88% drafted" in bench.shown("#review-where")
        await pilot.press("a")
        assert bench.desk.at == "length"
        assert "draft" not in bench.entry("war")
        assert bench.text.count("draft: ") == 8
        assert "1/9 looked at · 7 core, 1 maybe left" in bench.shown("#review-where")
        assert bench.notice == "Accepted."


async def test_a_doubt_is_shown_and_accepting_takes_it_away(bench):
    async with bench.run() as pilot:
        await pilot.press("n", "n")
        assert "To judge: it is not said of what" in bench.page
        await pilot.press("a")
        assert "doubt" not in bench.text


async def test_a_dropped_fact_comes_back_byte_for_byte(bench):
    async with bench.run() as pilot:
        await pilot.press("d")
        assert bench.desk.at == "length"
        assert "id: war" not in bench.text
        await pilot.press("u")
        assert bench.file.read_bytes() == bench.first
        assert bench.desk.at == "war"
        await pilot.press("U")
        assert "id: war" not in bench.text
        await pilot.press("ctrl+z", "u")
        assert bench.notice == "There is nothing to undo."
        await pilot.press("ctrl+y", "U")
        assert bench.notice == "There is nothing to do again."


async def test_fields_are_edited_in_place_and_saved_at_once(bench):
    async with bench.run() as pilot:
        await pilot.press("e")
        assert isinstance(bench.app.screen, FieldsScreen)
        options = bench.app.screen.query_one(OptionList)
        assert str(options.options[0].prompt).split() == ["event", "the", "Second", "Karabakh", "War"]
        await pilot.press("enter")
        await write(pilot, bench.app, "the war of 44 days")
        assert bench.entry("war")["event"] == "the war of 44 days"
        assert "event: the war of 44 days" in bench.text
        assert isinstance(bench.app.screen, FieldsScreen)
        assert str(bench.app.screen.query_one("#fields-title").render()).startswith("The war of 44 days lasted")
        await pilot.press("down", "down", "backspace")
        assert "to" not in bench.entry("war")
        await pilot.press("escape")
        assert isinstance(bench.app.screen, ReviewScreen)
        assert "The war of 44 days" in bench.page


async def test_what_cannot_be_kept_is_said_and_stays_to_be_mended(bench):
    async with bench.run() as pilot:
        await pilot.press("e", "down", "enter")
        await write(pilot, bench.app, "soon")
        assert isinstance(bench.app.screen, AskScreen)
        assert "soon" in str(bench.app.screen.query_one("#ask-about").render())
        assert bench.app.screen.query_one(TextArea).text == "soon"
        assert bench.file.read_bytes() == bench.first
        await pilot.press("escape", "escape")
        assert isinstance(bench.app.screen, ReviewScreen)
        assert bench.file.read_bytes() == bench.first


async def test_escape_leaves_a_field_as_it_was(bench):
    async with bench.run() as pilot:
        await pilot.press("e", "enter", *"xyz", "escape", "q")
        assert bench.file.read_bytes() == bench.first


async def test_names_are_completed_and_lines_added(bench):
    async with bench.run() as pilot:
        await pilot.press("s")
        await choose(pilot, bench.app, "claim")
        await pilot.press(*"serg", "tab", "ctrl+o", *"Az")
        writing = bench.app.screen.query_one(TextArea)
        assert writing.suggestion == "erbaijan"
        await pilot.press("right")
        assert writing.text == "Sergei Shoigu\nAzerbaijan"
        await pilot.press("enter")
        await pilot.pause()
        assert bench.desk.show("war").by == ("Sergei Shoigu", "Azerbaijan")
        assert "as told by Sergei Shoigu" in bench.page


async def test_what_is_typed_ahead_is_written(bench):
    app = ReviewApp(bench.desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        for key in "wSo it was.":
            app.post_message(Key(key, key))
        app.post_message(Key("enter", "\r"))
        await pilot.pause()
        await pilot.pause()
        assert bench.desk.show("war").why == "So it was."


async def test_a_long_line_is_seen_whole_and_emptied_as_one(bench):
    async with bench.run((80, 24)) as pilot:
        await pilot.press("w")
        await write(pilot, bench.app, "many words " * 15)
        await pilot.press("w")
        await pilot.pause()
        field = bench.app.screen.query_one(TextArea)
        assert field.size.height == 3
        await pilot.press("ctrl+u")
        assert field.text == ""


async def test_a_claim_without_its_speaker_is_not_kept(bench):
    async with bench.run() as pilot:
        await pilot.press("s", "2", "enter")
        assert "needs its speaker" in str(bench.app.screen.query_one("#ask-about").render())
        await pilot.press("escape")
        assert bench.file.read_bytes() == bench.first
        await pilot.press(*"nnnnn")
        assert bench.desk.at == "construction"
        await pilot.press("s", "1")
        assert bench.desk.show("construction").stance == "reported"


async def test_another_type_asks_for_what_it_needs(bench):
    async with bench.run() as pilot:
        await pilot.press("n", "t")
        await choose(pilot, bench.app, "place")
        assert isinstance(bench.app.screen, AskScreen)
        await write(pilot, bench.app, "")
        assert "needs it" in str(bench.app.screen.query_one("#ask-about").render())
        await write(pilot, bench.app, "44 days")
        assert bench.entry("length")["type"] == "place"
        assert bench.entry("length")["where"] == "44 days"
        assert bench.entry("length")["of"] == "the Second Karabakh War"
        await pilot.press("u")
        assert bench.file.read_bytes() == bench.first


async def test_wording_options_and_why(bench):
    async with bench.run() as pilot:
        await pilot.press("r")
        await choose(pilot, bench.app, "from")
        await write(pilot, bench.app, "When did it all begin?")
        assert "When did it all begin?" in bench.page
        await pilot.press("r")
        await choose(pilot, bench.app, "from")
        assert bench.app.screen.query_one(TextArea).text == "When did it all begin?"
        await pilot.press("escape")
        await pilot.press("r")
        await choose(pilot, bench.app, "to")
        await write(pilot, bench.app, "skip")
        assert "to →" not in bench.page
        await pilot.press("x")
        await write(pilot, bench.app, "1 May 2020\n2 May 2020\n3 May 2020")
        assert bench.desk.view.cards[0].wrong == ("1 May 2020", "2 May 2020", "3 May 2020")
        await pilot.press("w")
        await write(pilot, bench.app, "It lasted 44 days.")
        assert bench.entry("war")["why"] == "It lasted 44 days."
        await pilot.press(*"uuuu")
        assert bench.file.read_bytes() == bench.first


async def test_optional_and_must_know(bench):
    async with bench.run() as pilot:
        await pilot.press("o")
        assert "date · core · optional" in bench.page
        await pilot.press("o")
        assert bench.file.read_bytes() == bench.first


async def test_split_and_merge(bench):
    async with bench.run() as pilot:
        await pilot.press(*"nnnnnn")
        assert bench.desk.at == "center"
        await pilot.press("k")
        assert bench.entry("center")["says"] == "established a center led jointly by {Russia} and Turkey"
        assert bench.entry("center-2")["says"] == "established a center led jointly by Russia and {Turkey}"
        await pilot.press("plus")
        await choose(pilot, bench.app, "established")
        assert "center-2" not in bench.desk.bench.facts
        await pilot.press("u", "u")
        assert bench.file.read_bytes() == bench.first


async def test_the_quote_is_changed_by_selecting(bench):
    async with bench.run() as pilot:
        article = bench.app.screen.query_one(ArticleView)
        assert article.selection is None
        await pilot.press("m")
        text = bench.desk.bench.deck.source.text
        start, end = article.selection
        assert text[start:end] == "The Second Karabakh War (September 27 – November 10, 2020)"
        await pilot.press("shift+right", "shift+right", "shift+right", "enter")
        await pilot.pause()
        assert (
            bench.entry("war")["quote"] == "The Second Karabakh War (September 27 – November 10, 2020) lasted 44 days"
        )
        await pilot.press("m", "escape")
        assert article.selection is None
        await pilot.press("u")
        assert bench.file.read_bytes() == bench.first


async def test_several_quotes_are_kept_in_their_order(bench):
    async with bench.run() as pilot:
        article = bench.app.screen.query_one(ArticleView)
        await pilot.press("m", "s", "right", "space", "right", "right", "space", "plus", "up", "up", "up", "s", "enter")
        await pilot.pause()
        assert len(bench.desk.view.quotes) == 2
        assert article.selection is None
        assert list(bench.desk.view.quotes) == sorted(bench.desk.view.quotes)


async def test_checks_that_end_meanwhile_leave_a_selection_alone(bench):
    async with bench.run((80, 12)) as pilot:
        article = bench.app.screen.query_one(ArticleView)
        await pilot.press("m", "down", "down", "down", "down", "down")
        before, scrolled = article.selection, article.scroll_offset
        for _ in range(200):
            if bench.desk.bench.findings.whole:
                break
            await pilot.pause(0.02)
        await pilot.pause()
        assert (article.selection, article.scroll_offset) == (before, scrolled)
        assert article._spans["selected"] == (before,)


async def test_letters_at_the_end_of_a_selection(bench):
    async with bench.run() as pilot:
        article = bench.app.screen.query_one(ArticleView)
        await pilot.press("m")
        end = article.selection[1]
        await pilot.press("less_than_sign", "less_than_sign")
        assert article.selection[1] == end - 2
        await pilot.press("greater_than_sign")
        assert article.selection[1] == end - 1
        await pilot.press("right")
        assert article.selection[1] - article.selection[0] == len("lasted")
        await pilot.press("left", "shift+left", "shift+up", "shift+down", "down", "escape")
        assert bench.file.read_bytes() == bench.first


async def test_a_fact_is_added_from_the_words_that_are_selected(bench):
    async with bench.run() as pilot:
        await pilot.press("i", "s", "enter")
        await pilot.pause()
        assert isinstance(bench.app.screen, ChooseScreen)
        assert "card: " in str(bench.app.screen.query_one(OptionList).options[-1].prompt)
        before = set(bench.desk.bench.facts)
        await pilot.press("end", "enter")
        await pilot.pause()
        assert len(set(bench.desk.bench.facts) - before) == 1
        assert bench.desk.at not in before
        assert bench.desk.view.quotes
        await pilot.press("u")
        assert bench.file.read_bytes() == bench.first


async def test_jumps_go_there_and_back(bench):
    async with bench.run() as pilot:
        for keys, at in (
            (["n"], "length"),
            (["p", "p"], "war"),
            (["right", "left"], "war"),
            (["a", "p", "tab"], "length"),
            (["n", "shift+tab"], "length"),
            (["shift+tab"], "length"),
        ):
            await pilot.press(*keys)
            assert bench.desk.at == at
        assert bench.notice == "There is none before this one, but one after it."
        await pilot.press("g")
        await choose(pilot, bench.app, "another paragraph")
        assert bench.desk.at == "minister"
        await pilot.press("comma")
        assert bench.desk.at == "army"
        await pilot.press("full_stop")
        assert bench.desk.at == "minister"


async def test_findings_are_shown_listed_and_gone_to(tmp_path):
    bench = Bench(tmp_path, text=drafted().replace("value: 44 days", "value: 45 days"))
    async with bench.run() as pilot:
        for _ in range(200):
            if bench.desk.bench.findings.whole:
                break
            await pilot.pause(0.02)
        assert bench.desk.bench.findings.whole
        await pilot.press("f")
        assert bench.desk.at == "length"
        assert "! FD" in bench.page
        await pilot.press("p", "c")
        await choose(pilot, bench.app, "length")
        assert bench.desk.at == "length"


async def test_flags_are_shown_and_answered(tmp_path):
    said = []
    flags = (FlagNote("1", "small/war/from", "it is unclear", "choice"), FlagNote("2", "small/war/to", "too easy"))
    notes = Notes(flags, {"small/war/from": ("12 answers, 4 right",)}, lambda *answer: said.append(answer))
    bench = Bench(tmp_path, notes=notes)
    async with bench.run() as pilot:
        assert "A student says: it is unclear (asked as choice)" in bench.page
        assert "from: 12 answers, 4 right" in bench.page
        await pilot.press("exclamation_mark", "1", "1")
        await pilot.pause()
        assert said == [(flags[0], MENDED, "")]
        await pilot.press("exclamation_mark", "2")
        await write(pilot, bench.app, "")
        assert isinstance(bench.app.screen, AskScreen)
        await write(pilot, bench.app, "It must be known.")
        assert said[1:] == [(flags[1], KEPT, "It must be known.")]
        await pilot.press("exclamation_mark")
        assert bench.notice == "No student has flagged this one."


async def test_another_program_changes_the_file(bench):
    async with bench.run() as pilot:
        await pilot.press("n")
        changed = bench.text.replace("44 days", "forty-four days")
        bench.file.write_text(changed, encoding="utf-8")
        await pilot.press("a")
        assert "Another program changed the file" in bench.notice
        assert bench.text == changed
        assert "forty-four days" in bench.shown("#review-fact")
        await pilot.press("a")
        assert "draft" not in bench.entry("length")
        assert "forty-four days" in bench.text


async def test_a_file_that_cannot_be_read_any_more_is_left_alone(bench):
    async with bench.run() as pilot:
        bench.file.write_text("facts: [", encoding="utf-8")
        await pilot.press("a")
        assert "cannot be read" in bench.notice
        await pilot.press("d")
        assert bench.text == "facts: ["
        bench.file.write_bytes(bench.first)
        await pilot.press("a")
        assert bench.desk.bench.counts.looked_at == 1


async def test_when_all_is_looked_at_the_next_step_is_said(bench):
    async with bench.run() as pilot:
        await pilot.press(*"aaaaaaaaa")
        for _ in range(200):
            if bench.desk.bench.findings.whole:
                break
            await pilot.pause(0.02)
        assert "All looked at" in bench.notice
        assert "9/9 looked at · 88% covered" in bench.shown("#review-where")


@pytest.mark.parametrize("leave", ["q", "escape", "ctrl+q"])
async def test_leaving_and_coming_back_goes_on_where_one_was(tmp_path, bench, leave):
    async with bench.run() as pilot:
        await pilot.press("a", "n", "n", leave)
    at = bench.desk.at
    text = bench.text
    desk = Desk(bench.file, journals=tmp_path / "journals")
    async with Show(ReviewScreen(desk)).run_test() as pilot:
        assert desk.at == at
        assert bench.text == text
        await pilot.press("u")
        assert bench.file.read_bytes() == bench.first


async def test_a_deck_without_an_article_or_facts(tmp_path):
    bench = Bench(tmp_path, text="format: 1\ndeck: d\ntitle: T\nsource: {cite: the article}\nfacts: []\n", article=None)
    async with bench.run() as pilot:
        for key in (*"adetswxyokrmignpfc.+!uU", "tab", "comma", "up", "down", "pageup", "pagedown"):
            await pilot.press(key)
            await pilot.press("escape") if bench.app.screen is not bench.app.screen_stack[1] else None
        await pilot.press("i")
        assert "no article" in bench.notice
        assert bench.file.read_bytes() == bench.first


@pytest.mark.parametrize("size", [(40, 12), (20, 5), (200, 50), (1, 1)])
async def test_any_size_takes_every_decision(bench, size):
    async with bench.run(size) as pilot:
        await pilot.press("a", "d", "o", "e", "enter", "escape", "escape", "m", "shift+right", "escape", "u", "u", "u")
        await pilot.pause()
        assert bench.file.read_bytes() == bench.first


@pytest.mark.parametrize("seed", range(2))
async def test_whatever_is_pressed_can_be_undone_byte_for_byte(bench, seed):
    chance = random.Random(seed)
    keys = [
        *"aadotTswxyjmirngfl./uUe123 ",
        *("tab", "enter", "enter", "escape", "down", "right", "shift+right", "plus"),
    ]
    async with bench.run((80, 24)) as pilot:
        for _ in range(40):
            key = chance.choice(keys)
            if key != "escape" or not isinstance(bench.app.screen, ReviewScreen):
                await pilot.press(key)
        while not isinstance(bench.app.screen, ReviewScreen):
            await pilot.press("escape")
        while bench.desk.can_undo:
            await pilot.press("u")
        assert bench.file.read_bytes() == bench.first


async def test_another_program_takes_away_a_fact_that_is_edited(bench):
    async with bench.run() as pilot:
        await pilot.press("e", "enter")
        bench.file.write_text(drafted().replace("- id: war\n", "- id: the-war\n"), encoding="utf-8")
        await pilot.press("x", "enter", "escape", "escape")
        assert "- id: the-war\n" in bench.text
        assert bench.desk.at != "war"
        assert "Another program changed the file" in bench.notice
