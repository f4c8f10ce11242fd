"""The settings screen: what is set in the record and in the config file, and changing it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from textual.app import ComposeResult
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Footer, Input, OptionList, Static
from textual.widgets.option_list import Option

from quiz.actions import actions_for
from quiz.config.changes import Change
from quiz.config.reading import Config
from quiz.tui.keys import bindings
from quiz.tui.settings.pick import PickScreen
from quiz.tui.settings.rows import Row, rows_of, setting_row, with_row

EDITING = {action.id for action in actions_for("edit")}
AT_REST = {action.id for action in actions_for("settings")}
AS_IT_WAS, CHANGED = "As it was", "Changed"
Cost = Callable[[str, str], str]  # deck ("" for all) and value -> a sentence, or nothing
OF_RECORD, OF_FILE = "Yours, in the record:", "This computer's, in the config file:"


class SettingsScreen(Screen[list[Change]]):
    """Lists settings; dismissed with the changes made, each setting once. It saves nothing itself."""

    CSS_PATH = "settings.tcss"
    BINDINGS = bindings("settings", "edit")

    def __init__(
        self,
        config: Config,
        settings: Mapping[tuple[str, str], str],
        decks: Sequence[str],
        marked: str = "",
        cost: Cost = lambda deck, value: "",
    ) -> None:
        """`settings` are the record's, by name and deck (`progress.config.values_of`); `decks` are the known ids.

        `marked` is the name of the setting to begin at; `cost` tells what a desired retention would cost.
        """
        super().__init__()
        self._path = config.path
        self._decks = decks
        self._rows = rows_of(config, settings)
        self._first = {(row.name, row.deck): row.value for row in self._rows}
        self._begin = next((number for number, row in enumerate(self._rows) if row.name == marked), 0)
        self._editing: Row | None = None
        self._cost = cost

    def compose(self) -> ComposeResult:
        yield Static(Content("Settings"), id="settings-title")
        yield OptionList(id="settings-list", markup=False)
        yield Static(id="settings-words")
        edit = Input(id="settings-edit")
        edit.cursor_blink = False
        yield edit
        yield Footer()

    def on_mount(self) -> None:
        self.query_one(Input).display = False
        self._list(str(self._begin))
        self.query_one(OptionList).focus()

    def on_option_list_option_highlighted(self) -> None:
        self._explain()

    def on_option_list_option_selected(self) -> None:
        self.action_change()

    def on_input_changed(self, event: Input.Changed) -> None:
        if self._editing:
            self._explain(self._editing.complaint(event.value.strip()))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        row, text = self._editing, event.value.strip()
        if row and not row.complaint(text):
            self._close_edit()
            self._set(row, text)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While a value is typed, its own actions are all there are."""
        if (action in EDITING) != (self._editing is not None):
            return action not in EDITING and action not in AT_REST
        return self._marked().by_deck if action == "for_deck" else True

    def action_change(self) -> None:
        row = self._marked()
        if row.choices:
            self.app.push_screen(
                PickScreen(row.label, row.choices, row.value), lambda word: self._set(row, word) if word else None
            )
        else:
            self._edit(row)

    def action_reset(self) -> None:
        row = self._marked()
        self._set(row, "" if row.of_record else row.default)

    def action_for_deck(self) -> None:
        row = self._marked()
        if not self._decks:
            self._explain("There is no deck to set it for.")
            return

        def chosen(deck: str | None) -> None:
            if deck:
                known = next((old for old in self._rows if (old.name, old.deck) == (row.name, deck)), None)
                self._edit(known or setting_row(row.name, deck, ""))

        self.app.push_screen(PickScreen(f"{row.name} of which deck?", self._decks), chosen)

    def action_leave_it(self) -> None:
        self._close_edit()
        self._explain()

    def action_done(self) -> None:
        changed = [row for row in self._rows if row.value != self._first.get((row.name, row.deck), "")]
        self.dismiss([Change(row.name, row.deck, row.value) for row in changed])

    def _edit(self, row: Row) -> None:
        self._editing = row
        edit = self.query_one(Input)
        edit.value = row.value
        edit.placeholder = f"{row.label}: Enter keeps it, Esc leaves it as it was"
        edit.display = True
        edit.focus()
        self.refresh_bindings()

    def _close_edit(self) -> None:
        self._editing = None
        self.query_one(Input).display = False
        self.query_one(OptionList).focus()
        self.refresh_bindings()

    def _set(self, row: Row, value: str) -> None:
        kept = self._first.get((row.name, row.deck), "") == value
        row = replace(row, value=value, origin=AS_IT_WAS if kept else CHANGED)
        self._rows = with_row(self._rows, row)
        self._list(str(self._rows.index(row)))

    def _marked(self) -> Row:
        option = self.query_one(OptionList).highlighted_option
        return self._rows[int(option.id) if option and option.id else 0]

    def _list(self, marked: str) -> None:
        settings = self.query_one(OptionList)
        width = max(len(row.label) for row in self._rows)
        options: list[Option] = []
        for number, row in enumerate(self._rows):
            if number == 0 or self._rows[number - 1].of_record != row.of_record:
                options.append(Option(Content(OF_RECORD if row.of_record else OF_FILE), disabled=True))
            sign = "* " if row.origin == CHANGED else "  "
            options.append(
                Option(Content.assemble(f"{sign}{row.label:<{width}}  ", (row.shown, "bold")), id=str(number))
            )
        settings.set_options(options)
        settings.highlighted = settings.get_option_index(marked)
        self._explain()

    def _explain(self, complaint: str = "") -> None:
        """Below the list: what is wrong, or else what the marked setting means and where its value is from."""
        row = self._editing or self._marked()
        place = "the record" if row.of_record else str(self._path)
        where = "Enter keeps what is typed." if self._editing else f"{row.origin}; kept in {place}."
        words = "\n".join(filter(None, [self._told(row), row.words, where]))
        self.query_one("#settings-words", Static).update(
            Content.styled(complaint, "bold $text-error") if complaint else Content(words)
        )
        self.refresh_bindings()

    def _told(self, row: Row) -> str:
        """What a desired retention that is typed, or was changed and is not kept yet, would cost."""
        text = self.query_one(Input).value.strip() if self._editing else row.value
        if row.name != "retention" or row.complaint(text) or not (self._editing or row.origin == CHANGED):
            return ""
        return self._cost(row.deck, text)
