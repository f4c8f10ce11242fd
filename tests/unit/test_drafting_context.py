"""What drafted gaps show before their sentence, and which sentences ask for nothing without that."""

import pytest

from decks.drafting import draft


def gaps(text: str, tier: str = "core") -> dict[str, str]:
    """The gaps of a draft's cards of a tier, each with its answer."""
    drafted = draft(text)
    tiers = {fact["id"]: fact["draft"] for fact in drafted.facts}
    cards = [card for card in drafted.deck.cards if tiers[card.fact.id] == tier]
    return {card.prompt.gap: " & ".join(answer.text for answer in card.prompt.answers) for card in cards}


def test_a_sentence_without_a_date_is_told_after_one_that_says_when() -> None:
    dated = "On 4 May 1912 the council of Velm closed the mills."
    own = "Otto Berg of Bergen urged Ida Roe and the other owners to pay their hands."
    assert gaps(f"{dated} {own}")[f"{dated} {own.replace('Ida Roe', '____')}"] == "Ida Roe"
    own = own.replace("urged", "in 1913 urged")
    assert own.replace("Ida Roe", "____") in gaps(f"{dated} {own}")


def test_what_had_been_before_says_nothing_of_when() -> None:
    looking_back = "The council of Velm had closed the mills in 1880."
    own = "Otto Berg of Bergen urged Ida Roe and the other owners to pay their hands."
    assert own.replace("Ida Roe", "____") in gaps(f"{looking_back} {own}")


def test_a_lead_has_names_for_its_own_pronouns() -> None:
    far = (
        "The council of Velm, which met at the mill of the abbey on the first of each month and which had the keys of "
        "the bridge, the two gates and the granary in its keeping, trusted Otto Berg, its clerk for as long as anybody "
        "in the town could remember."
    )
    text = f"{far} He could not sleep. Before dawn he sold the mill and the boats of the abbey to Ida Roe."
    assert any(gap.startswith("Otto Berg could not sleep. Before dawn he sold") for gap in gaps(text))


@pytest.mark.parametrize(("before", "led"), [("Anna Lind", True), ("Otto Berg", False)])
def test_a_lead_names_somebody_whom_the_pronoun_may_mean(before: str, led: bool) -> None:
    text = f"{before} wanted a mill of stone as well as one of oak. At Velm she declared that Hugo Roe had ruined it."
    assert any(before in gap and "she declared" in gap for gap in gaps(text)) is led


def test_a_long_sentence_that_leans_on_another_is_cut_where_a_clause_ends() -> None:
    lead = "The oldest of the three guilds of Velm, which had built the mill and the bridge, met at Bergen in 1912."
    own = (
        "They asked Otto Berg for 300 crowns, which he had promised the hands of the mill in the winter before, and "
        "which he was in the end to pay only when the bridge and the mill had been sold to the town."
    )
    found = next(gap for gap, answer in gaps(f"{lead} {own}").items() if answer == "300")
    assert found.startswith(lead) and found.endswith("…")
    assert len(found.split()) <= 50


@pytest.mark.parametrize(
    ("text", "tier"),
    [
        ("The boat then entered Bergen.", "maybe"),
        ("Ida Roe likewise left Bergen.", "maybe"),
        ("Ida Roe left Bergen in May 1912.", "core"),
        ("Ida Roe got 16,141 votes, Otto Berg 12,400.", "core"),
    ],
)
def test_a_short_sentence_must_say_when_or_name_enough(text: str, tier: str) -> None:
    assert ("core" in {fact["draft"] for fact in draft(text).facts}) is (tier == "core")


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("The council of Velm met on 12 October 1996, with 65 guild seats and Ida Roe in the chair.", "65"),
        ("The boat of Otto Berg went round Velm every 73 hours in 1912.", "73 hours"),
        ("The crew of Otto Berg lost only 35 metres of rope at Velm in 1912.", "35 metres"),
    ],
)
def test_a_gap_asks_for_a_number_and_not_for_what_limits_or_describes(text: str, answer: str) -> None:
    assert answer in gaps(text).values()


@pytest.mark.parametrize(
    ("text", "slight"),
    [
        ("On 4 May 1912 the law on mills passed in Velm by 53.9 per cent to 46.1.", "53.9 per cent"),
        ("Otto Berg entered the House as a member for Velm in 1912.", "House"),
        ("In 1912 couriers of Ida Roe needed three days to reach Bergen or Velm.", "Bergen"),
        ("In 1912 the committee heard Ida Roe, Otto Berg, Anna Lind and Hugo Holm at Velm.", "Otto Berg"),
        ("In 1912 Ida Roe had a Commission on the Mills of Velm appointed by Otto Berg.", "Mills of Velm"),
        ("The Mill in Velm\n\nOtto Berg sold the mill of Velm to Ida Roe of Bergen in 1912.", "Velm"),
        ("The Mill, 1912\n\nOtto Berg of Bergen sold the mill to Ida Roe of Velm in 1912.", "1912"),
        ("The treaty of 1912 cut Velm into Area A, under Otto Lind, Area B, under Ida Roe, and Area C.", "Area B"),
        ("Soon after dawn on Monday a wave had already overwhelmed Velm, the port of Otto Lind.", "Monday"),
        ("At twenty past seven on 24 February 1905 the men of Otto Lind broke through near Velm.", "twenty"),
        ("In 1905 Otto Lind had promised the men of Velm rock at about forty degrees Celsius.", "Celsius"),
    ],
)
def test_what_is_half_given_or_tells_little_is_no_gap(text: str, slight: str) -> None:
    found = gaps(text)
    assert found and slight not in found.values()


def test_a_few_quoted_words_are_worth_a_gap() -> None:
    text = "Otto Berg warned the council of Velm in May 1912 that the town would be at “the back of the queue” for oak."
    assert "the back of the queue" in gaps(text).values()


def test_a_gap_stands_in_one_fact() -> None:
    text = "In May 1912 the hands of the mill met Otto Berg and most of the guilds at Bergen, where a boat lay ready."
    drafted = draft(text)
    asked = [
        card.prompt.gap for card in drafted.deck.cards if card.prompt.gap.endswith("at ____, where a boat lay ready.")
    ]
    assert len({card.fact.id for card in drafted.deck.cards if card.prompt.gap in asked}) <= 1


def test_until_after_not_is_asked_in_its_sentence() -> None:
    text = "The last hands of Otto Berg did not leave the mill of Velm until 1654."
    assert gaps(text)[text.replace("1654", "____")] == "1654"


def test_a_day_that_leans_on_another_beside_a_date_stays_as_it_is() -> None:
    text = "The boat of Otto Berg sank on 4 May 1912. A diver of Velm found it the next day, 5 May 1912, near Bergen."
    assert not any("4 May 1912, 5 May" in gap or "5 May 1912, 5 May" in gap for gap in gaps(text))


def test_letters_in_brackets_after_the_words_that_they_stand_for_are_not_asked() -> None:
    text = (
        "In 1912 the council of Velm kept the system known in Bergen as first past the post (FPP) for Ida Roe's seat."
    )
    assert "FPP" not in gaps(text).values()


def test_a_party_is_asked_for_as_one() -> None:
    asked = {card.prompt.stem for card in draft("The Velm Party won nine seats in May 1912.").deck.cards}
    assert "Which party won nine seats in May 1912?" in asked


def test_a_person_is_no_instrument_where_a_verb_is_left_out() -> None:
    text = "Anna Roe of Bergen had the cameras; Otto Lind of Velm, the spectrometer; Ida Holm, an oven for haze."
    assert not any(fact["type"] == "actor" for fact in draft(text).facts)


def test_a_main_person_is_not_asked_for_by_one_of_several_descriptions() -> None:
    text = "Otto Lind, a born storyteller, left Velm in 1912. "
    described = "How does the article describe Otto Lind?"
    assert described in {card.prompt.stem for card in draft(text).deck.cards}
    drafted = draft(text + "Otto Lind sold the mill in 1913. " * 4)
    tiers = {fact["id"]: fact["draft"] for fact in drafted.facts}
    assert {tiers[card.fact.id] for card in drafted.deck.cards if card.prompt.stem == described} <= {"maybe"}


def test_a_season_of_a_year_reads_well() -> None:
    text = "On 4 March 1912 Otto Lind bought the mill.\n\nIn the autumn Lind sold the oak of Velm to Ida Roe of Bergen."
    assert any("the autumn of 1912" in gap for gap in gaps(text))


def test_a_question_is_no_lead() -> None:
    own = "Ida Roe, the engineer sent from Bergen, found in October 1912 that most of the mill had sunk."
    assert not any(
        "What did anyone learn" in gap for gap in gaps(f"The mill fell in 1911. What did anyone learn? {own}")
    )


@pytest.mark.parametrize(
    ("before", "own"),
    [
        (
            "Velm was the bait.",
            "Otto Lind and Ida Roe had found oak there in 1912, when the mill stood, and made barges.",
        ),
        (
            "On 4 May 1912 the loan ran out with nothing paid.",
            "Ida Roe, elected that month, put all on a bargain, and in June 1913 Otto Lind paid.",
        ),
    ],
)
def test_there_and_that_month_are_told_after_what_they_mean(before: str, own: str) -> None:
    found = gaps(f"{before} {own}")
    assert all(gap.startswith(before) for gap, answer in found.items() if answer == "Ida Roe" and gap)
    assert "Ida Roe" in found.values()


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The American envoy Otto Lind came to Velm in 1912.", "the American envoy"),
        ("Otto Lind, the mayor of Bergen, came to Velm in 1912.", "the mayor of Bergen"),
        ("The journalist Otto Lind came to Velm in 1912.", "a journalist"),
    ],
)
def test_a_role_has_its_article(text: str, role: str) -> None:
    assert f"Whom does the article describe as {role}?" in {card.prompt.stem for card in draft(text).deck.cards}


def test_he_after_him_may_be_either() -> None:
    text = "Otto Lind held the keys of Velm. In 1980 Otto Lind let him go to Bergen. On 21 August 1983 he came home."
    assert not any("Otto Lind came home" in str(fact) for fact in draft(text).facts if fact["draft"] == "core")


@pytest.mark.parametrize(
    "text",
    [
        "The first man on the list of arrests, Senator Otto Lind, was taken from a room in Velm in 1972.",
        "Otto Lind, 19,824 metres from the mill, was the last to hear of it in 1912.",
        "Otto Lind, the chief engineer on that side, resorted to iron in 1905.",
    ],
)
def test_neither_a_list_nor_a_length_nor_that_side_describes_a_person(text: str) -> None:
    roles = {str(fact.get("role")) for fact in draft(text).facts if fact["type"] == "actor"}
    assert not roles & {"list of arrests", "19,824 metres from the mill", "chief engineer on that side"}


def test_what_somebody_said_is_no_lead() -> None:
    said = "“I am very sorry,” the voice replied."
    text = f"{said} That morning, at the Guild Hall in Velm, Ida Roe took her oath before Otto Lind."
    assert not any("sorry" in gap for gap in gaps(text))


@pytest.mark.parametrize(
    "text",
    [
        "Towards noon Otto Lind took his in the palace of Velm, and the bells of Bergen rang.",
        "On 2 December 1985 a court in Velm acquitted Otto Lind and all of the others.",
    ],
)
def test_his_of_nothing_and_the_others_lean(text: str) -> None:
    assert not any(gap == text.replace("Otto Lind", "____") for gap in gaps(text))


def test_the_end_of_a_spanish_name_is_no_gap() -> None:
    text = "By midnight in 1986 there were thousands on Epifanio de los Santos, where Otto Lind had his car."
    assert "Santos" not in gaps(text).values()
