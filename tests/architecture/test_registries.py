"""To add a fact type, a form or a check is one module and one line; here is what notices a forgotten line."""

from pathlib import Path

import pytest

import decks.cli
import decks.facts
import decks.forms
import decks.groups
import decks.rules
import progress.cli
from decks.model import FORM_NAMES
from quiz.actions import ACTIONS

ROOT = Path(__file__).parents[2]
HELPERS = {"facts": set(), "forms": {"question"}}


@pytest.mark.parametrize("package", [decks.facts, decks.forms], ids=lambda package: package.__name__)
def test_every_module_of_the_folder_is_listed(package):
    folder = Path(package.__file__).parent
    here = {path.stem for path in folder.glob("*.py")} - {"__init__"} - HELPERS[folder.name]
    listed = [*package.MODULES, *(decks.groups.MODULES if package is decks.forms else ())]
    assert here == {module.__name__.rsplit(".", 1)[1] for module in listed}


def test_every_check_of_the_families_is_listed():
    folder = Path(decks.rules.__file__).parent
    here = {f"{path.parent.name}.{path.stem}" for path in folder.glob("*/*.py") if path.stem != "__init__"}
    assert here == set(decks.rules.MODULES)
    assert len(decks.rules.MODULES) == len(here)


def test_form_names_are_those_of_the_modules():
    assert tuple(decks.forms.FORMS) == FORM_NAMES


def test_directions_are_never_renamed():
    """The golden list only grows: a direction is part of the id under which histories are kept."""
    now = {f"{module.TYPE}/{name}" for module in decks.facts.MODULES for name in module.DIRECTIONS}
    golden = (ROOT / "tests/golden/directions.txt").read_text(encoding="utf-8").split()
    assert sorted(now) == sorted(golden)


def test_the_format_reference_names_every_type_field_and_direction():
    text = (ROOT / "docs/deck-format.md").read_text(encoding="utf-8")
    for module in decks.facts.MODULES:
        if module.TYPE != "card":
            section = text.split(f"### `{module.TYPE}`", 1)[1].split("\n### ", 1)[0]
            names = {field.key for field in module.FIELDS} | set(module.DIRECTIONS)
            assert {name for name in names if f"`{name}`" not in section} == set(), module.TYPE


def test_every_check_is_documented_with_its_code_and_severity():
    text = (ROOT / "docs/checks.md").read_text(encoding="utf-8")
    rows = {f"| {code} | {severity} |" for code, severity in decks.rules.severities().items()}
    assert {row for row in rows if row not in text} == set()
    assert text.count("| FD") == len(rows)


@pytest.mark.parametrize("package", [decks.cli, progress.cli], ids=lambda package: package.__name__)
def test_every_command_of_a_group_is_there_under_its_own_name(package):
    group = getattr(package, f"{package.__package__.partition('.')[0]}_group")
    assert {group.get_command(None, name).name for name in package.COMMANDS} == set(package.COMMANDS)


def test_no_two_actions_of_one_screen_share_a_key():
    for places in (("home",), ("question", "study"), ("feedback", "study")):
        keys = [key for action in ACTIONS if action.where in places for key in action.keys.split(",")]
        assert len(set(keys)) == len(keys)
