"""Moodle's XML and GIFT as others write them."""

import pytest

from decks.exchange import Losses, NotReadable, format_named, format_of_file

MOODLE, GIFT = format_named("moodle"), format_named("gift")
BANK = """<?xml version="1.0" encoding="UTF-8"?>
<quiz>
<question type="category"><category><text>$course$/top/Rivers//lakes</text></category></question>
<question type="multichoice"><name><text>n</text></name><idnumber>r1</idnumber>
 <questiontext format="html"><text><![CDATA[<p>Which <b>river</b>?</p>]]></text></questiontext>
 <generalfeedback format="html"><text>Because.</text></generalfeedback><single>true</single>
 <answer fraction="100" format="html"><text>Nile</text><feedback><text>yes!</text></feedback></answer>
 <answer fraction="50" format="html"><text>Amazon</text></answer><answer fraction="0"><text>Po</text></answer>
 <hint format="html"><text>long</text></hint><tags><tag><text>Geo graphy</text></tag></tags></question>
<question type="multichoice"><questiontext><text>Two?</text></questiontext><single>false</single>
 <answer fraction="50"><text>a</text></answer><answer fraction="50"><text>b</text></answer>
 <answer fraction="-100"><text>c</text></answer></question>
<question type="truefalse"><questiontext format="plain_text"><text>1 < 2 holds</text></questiontext>
 <answer fraction="0"><text>true</text></answer><answer fraction="100"><text>false</text></answer></question>
<question type="shortanswer"><questiontext><text>Who?</text></questiontext>
 <answer fraction="100"><text>Lind</text></answer><answer fraction="100"><text>Mayor \\*Lind</text></answer>
 <answer fraction="50"><text>L*</text></answer></question>
<question type="numerical"><questiontext><text>How far?</text></questiontext>
 <answer fraction="100"><text>42</text><tolerance>2</tolerance></answer>
 <units><unit><multiplier>1</multiplier><unit_name>km</unit_name></unit></units></question>
<question type="matching"><idnumber>m</idnumber><questiontext><text>Capital?</text></questiontext>
 <subquestion><text>Italy</text><answer><text>Rome</text></answer></subquestion>
 <subquestion><text>Spain</text><answer><text>Madrid</text></answer></subquestion>
 <subquestion><text></text><answer><text>Oslo</text></answer></subquestion></question>
<question type="cloze"><name><text>gaps</text></name><questiontext><text>{1:MC:=a}</text></questiontext></question>
<question type="essay"><name><text>long</text></name><questiontext><text>Discuss.</text></questiontext></question>
</quiz>
""".replace("1 < 2", "1 &lt; 2")


def test_every_kind_that_can_be_a_card_becomes_one_and_the_others_are_told():
    losses = Losses()
    bank = MOODLE.read(BANK.encode(), losses)
    assert bank.title == "Rivers/lakes"
    river, two, false, who, far, italy, spain = bank.items
    assert (river.id, river.ask, river.answers, river.options) == (
        "r1",
        "Which river?",
        ("Nile",),
        ("Nile", "Amazon", "Po"),
    )
    assert (river.why, river.tags) == ("Because.", ("geo-graphy",))
    assert (two.answers, two.wrong) == (("a", "b"), ("c",))
    assert (false.ask, false.answers) == ("True or false? 1 < 2 holds", ("false",))
    assert (who.answers, who.accept) == (("Lind",), ("Mayor *Lind",))
    assert far.answers == ("42 km",)
    assert (italy.id, italy.ask, italy.answers, italy.options) == (
        "m 1",
        "Capital? Italy",
        ("Rome",),
        ("Rome", "Madrid", "Oslo"),
    )
    assert spain.answers == ("Madrid",)
    told = "\n".join(losses.lines())
    for words in ("hints", "feedback on single options", "partly right", "margin", "kind “cloze”", "no right answer"):
        assert words in told


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"<quiz", "not XML"),
        (b"<html/>", "begins with <html>"),
        (b'<!DOCTYPE q [<!ENTITY a "aa">]><quiz>&a;</quiz>', "document type"),
        (b'<?xml version="1.0"?><!-- x --><!DOCTYPE quiz><quiz/>', "document type"),
        (b"<quiz>&a;</quiz>", "not XML"),
        (b"<quiz>\xff</quiz>", "not UTF-8"),
        (b"<quiz>" + b"<a/>" * 2_000_001, "tags"),
        (b"<quiz>" + b"<question />" * 50_001 + b"</quiz>", "questions"),
    ],
)
def test_hostile_xml_is_refused(data, words):
    with pytest.raises(NotReadable, match=words):
        MOODLE.read(data, Losses())


# As in Moodle's own documentation of the format.
SAMPLE = r"""
$CATEGORY: tom/dick/Rivers

// question: 1 name: Grants tomb
// [id:g1] [tag:us history]
::Grants tomb::Who is buried in Grant's tomb in New York City? {
=Grant
~No one
#Was true for 12 years
~Napoleon
}

Grant is {~buried =entombed ~living} in Grant's tomb.

What two people are entombed in Grant's tomb? {
   ~%-100%No one
   ~%50%Grant
   ~%50%Grant's wife
   ~%-100%Grant's father }

Grant was buried in a tomb in NY.{T}

Who's buried in Grant's tomb?{=Grant =%50%Ulysses =Ulysses S. Grant ####He is.}

When was Ulysses S. Grant born?{#1822:5}

What is the value of pi (to 3 decimal places)? {#3.141..3.142}

Match the countries. {
 =Canada -> Ottawa
 =Italy  -> Rome
 =Japan  -> Tokyo }

What is 2\=2 \{a\}?{=\~4 \# 4}

Write a short biography of Dag Hammarskjöld. {}

You can use your pencil.

[html]<p>Who is <b>Lind</b>?</p>{=[html]<i>mayor</i> =[plain]<i>}
"""


def test_gift_is_read_as_moodle_documents_it():
    losses = Losses()
    bank = GIFT.read(SAMPLE.replace("\n", "\r\n").encode(), losses)
    assert bank.title == "Rivers"
    tomb, gap, two, true, who, born, pi, canada, _italy, _japan, signs, lind = bank.items
    assert (tomb.id, tomb.tags, tomb.answers, tomb.wrong) == ("g1", ("us-history",), ("Grant",), ("No one", "Napoleon"))
    assert (gap.ask, gap.answers) == ("Grant is ____ in Grant's tomb.", ("entombed",))
    assert (two.answers, two.wrong) == (("Grant", "Grant's wife"), ("No one", "Grant's father"))
    assert (true.ask, true.answers) == ("True or false? Grant was buried in a tomb in NY.", ("true",))
    assert (who.answers, who.accept, who.why) == (("Grant",), ("Ulysses S. Grant",), "He is.")
    assert born.answers == ("1822",)
    assert pi.answers == ("3.141–3.142",)
    assert (canada.ask, canada.answers, canada.wrong) == ("Match the countries. Canada", ("Ottawa",), ("Rome", "Tokyo"))
    assert (signs.ask, signs.answers) == ("What is 2=2 {a}?", ("~4 # 4",))
    assert (lind.ask, lind.answers, lind.accept) == ("Who is Lind?", ("mayor",), ("<i>",))
    told = "\n".join(losses.lines())
    for words in ("feedback on single options", "partly right", "margin", "at length", "without a question"):
        assert words in told


@pytest.mark.parametrize(
    ("data", "suffix", "name"),
    [
        (BANK.encode(), ".txt", "moodle"),
        (SAMPLE.encode(), ".txt", "gift"),
        (b"#separator:tab\na\tb\n", ".csv", "anki-text"),
        (b"Q?\nA) a\nB) b\nANSWER: B\n", ".txt", "aiken"),
        (b"question,answer\na,b\n", ".csv", "csv"),
        (b"a\tb\n", ".TSV", "tsv"),
    ],
)
def test_a_file_is_known_by_what_it_holds(data, suffix, name):
    assert format_of_file(data, suffix).name == name


def test_what_cannot_be_told_is_not_guessed():
    assert format_of_file(b"hello", ".doc") is None
