"""Questions over several cards go out where there are such kinds, and come back as nothing new."""

import io
import zipfile
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner

from decks.cli import decks_group
from decks.exchange import Losses, all_formats, format_named
from decks.exchange.from_deck import as_bank
from decks.loader import load
from tests.support.decks import write_deck

DECK = """\
format: 1
deck: small
title: A small deck
names:
- {id: ann, name: Ann Ash, kind: person}
- {id: bob, name: Bob Birch, kind: person}
- {id: cas, name: Cas Cedar, kind: person}
- {id: dan, name: Dan Deal, kind: person}
facts:
- {id: flight, type: date, event: the first flight, when: 1903-12-17}
- {id: landing, type: date, event: the landing, when: 1969-07-20}
- {id: crash, type: date, event: the crash, when: 1937-05-06}
- {id: start, type: date, event: the start, when: 1957-10-04}
- {id: a, type: actor, name: ann, roles: [{id: office, role: minister of war}]}
- {id: b, type: actor, name: bob, roles: [{id: office, role: chief of staff}]}
- {id: c, type: actor, name: cas, roles: [{id: office, role: envoy to Rome}]}
- {id: d, type: actor, name: dan, roles: [{id: office, role: head of the bank}]}
"""


@pytest.fixture
def deck(tmp_path):
    folder = tmp_path / "small"
    folder.mkdir()
    (folder / "deck.yaml").write_text(DECK)
    loaded = load(folder / "deck.yaml")
    assert not loaded.errors, loaded.errors
    return loaded.deck


def bank_of(deck):
    return as_bank(deck, Losses(), 9, groups=True)


def test_dates_are_put_in_order_and_roles_are_matched(deck):
    order, match = bank_of(deck).groups
    assert order.ordered
    assert [right for _, right in order.rows] == ["The first flight", "The crash", "The start", "The landing"]
    assert [left for left, _ in order.rows] == ["1.", "2.", "3.", "4."]
    assert not match.ordered
    assert dict(match.rows)["Ann Ash"] == "minister of war"
    assert len(match.rows) == 4
    assert bank_of(deck).groups == bank_of(deck).groups


def test_cards_that_are_pinned_to_other_forms_are_in_none(tmp_path):
    path = tmp_path / "deck.yaml"
    path.write_text(DECK.replace("title: A small deck", "title: A small deck\nforms: [typed]"))
    deck = load(path).deck
    assert bank_of(deck).groups == ()


@pytest.mark.parametrize("name", [known.name for known in all_formats() if known.groups and known.read])
def test_read_back_they_are_nothing_new(deck, name):
    bank, losses = bank_of(deck), Losses()
    back = format_named(name).read(format_named(name).write(bank, Losses()), losses)
    assert [item.id for item in back.items] == [item.id for item in bank.items]
    assert losses.found == {}


def test_moodle_has_both_kinds(deck):
    root = ElementTree.fromstring(format_named("moodle").write(bank_of(deck), Losses()))
    kinds = {node.get("type"): node for node in root.findall("question")}
    assert [node.text for node in kinds["ordering"].findall("answer/text")] == [
        *("The first flight", "The crash", "The start", "The landing")
    ]
    assert {row.findtext("text"): row.findtext("answer/text") for row in kinds["matching"].findall("subquestion")}[
        "Bob Birch"
    ] == "chief of staff"


def test_canvas_gives_each_right_pair_its_share(deck):
    with zipfile.ZipFile(io.BytesIO(format_named("qti").write(bank_of(deck), Losses()))) as package:
        root = ElementTree.fromstring(package.read(package.namelist()[-1]))
        points = package.read(package.namelist()[-2])
    space = {"q": "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"}
    kinds = [
        node
        for node in root.iterfind(".//q:item", space)
        if "matching_question" in ElementTree.tostring(node, "unicode")
    ]
    assert len(kinds) == 2
    for node in kinds:
        responses = {lid.get("ident"): lid for lid in node.iterfind(".//q:response_lid", space)}
        right = {equal.get("respident"): equal.text for equal in node.iterfind(".//q:varequal", space)}
        assert responses.keys() == right.keys()
        for name, lid in responses.items():
            assert right[name] in {label.get("ident") for label in lid.iterfind(".//q:response_label", space)}
        assert len(set(right.values())) == 4
        assert {setvar.text for setvar in node.iterfind(".//q:setvar", space)} == {"25.00"}
    assert f"{len(deck.cards) + 2}.0".encode() in points


def test_blackboard_has_both_kinds(deck):
    lines = format_named("blackboard").write(bank_of(deck), Losses()).decode().split("\r\n")
    assert "ORD\tPut these in order, the earliest first.\tThe first flight\tThe crash\tThe start\tThe landing" in lines
    assert any(line.startswith("MAT\t") and "Cas Cedar\tenvoy to Rome" in line for line in lines)


def test_the_command_says_so_and_can_leave_them_out(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    write_deck(tmp_path / "small")
    (tmp_path / "small/deck.yaml").write_text(DECK)

    def export(*arguments):
        return CliRunner().invoke(decks_group, ["export", "./small", *arguments]).stderr

    assert "questions and 2 over several of them (order, match; --single leaves these out), as" in export("a.gift")
    assert "over several" not in export("b.gift", "--single")
    assert "over several" not in export("c.apkg")
