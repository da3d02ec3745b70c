"""The files that a team takes along, to the letter, for a small team in both languages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from scoring.documents.team_document import write_team
from scoring.exports.comparison_text import joined as joined_text
from scoring.exports.team_report import team_markdown, team_text
from scoring.exports.team_table import team_table
from scoring.model.answers import UNKNOWN, Answers
from scoring.model.model import Model
from scoring.team.join import consensus
from scoring.team.team import Team
from tests.scoring.cases import sentences
from tests.scoring.teams import Sheet, small_model, team_from_sheets

DAY = date(2026, 11, 23)


def model_in(language: str) -> Model:
    return replace(small_model(least=4), language=language, sentences=sentences(language))


MODEL = model_in("nl")
A, B = (question.id for question in MODEL.questions())
SHEETS: list[Sheet] = [
    *[("staf", Answers({A: 1, B: 2}))] * 5,
    *[("=raad", Answers({A: 3, B: 2}))] * 4,
    ("=raad", Answers({A: 2, B: UNKNOWN})),
]


def team(model: Model = MODEL, label: str = "Beheer") -> Team:
    return team_from_sheets(model, SHEETS, label)


def test_the_table_has_a_row_for_each_group_and_question() -> None:
    assert team_table(team()) == (
        '\ufeff"Dimensie";"Onderwerp";"Groep";"Mensen";"Koos een antwoord";"Weet ik niet";"Niet van toepassing";'
        '"Niet beantwoord";"Antwoord 1";"Antwoord 2";"Antwoord 3";"Middelste antwoord";'
        '"Gemiddelde afstand tot het midden";"Overeenstemming (r_wg)";"Eens";"Twee groepen";"Versie"\r\n'
        '"Dimensie 1";"D1-Q1";"iedereen";10;10;0;0;0;5;1;4;1;"0,9";"0";"hier praten";"ja";"1.0.0"\r\n'
        '"Dimensie 1";"D1-Q1";"\'=raad";5;5;0;0;0;0;1;4;3;"0,2";"0,7";"eens";"nee";"1.0.0"\r\n'
        '"Dimensie 1";"D1-Q1";"staf";5;5;0;0;0;5;0;0;1;"0";"1";"eens";"nee";"1.0.0"\r\n'
        '"Dimensie 1";"D1-Q2";"iedereen";10;9;1;0;0;0;9;0;2;"0";"1";"eens";"nee";"1.0.0"\r\n'
        '"Dimensie 1";"D1-Q2";"\'=raad";5;4;1;0;0;0;4;0;2;"0";"1";"eens";"nee";"1.0.0"\r\n'
        '"Dimensie 1";"D1-Q2";"staf";5;5;0;0;0;0;5;0;2;"0";"1";"eens";"nee";"1.0.0"\r\n'
        '"Dimensie 1";"Eigen stadium";"iedereen";10;9;0;0;1;5;4;0;;;;;;"1.0.0"\r\n'
        '"Dimensie 1";"Eigen stadium";"\'=raad";5;4;0;0;1;0;4;0;;;;;;"1.0.0"\r\n'
        '"Dimensie 1";"Eigen stadium";"staf";5;5;0;0;0;5;0;0;;;;;;"1.0.0"\r\n'
    )


def test_the_report_says_where_the_team_stands_what_to_talk_about_and_what_it_does_not_know() -> None:
    assert (
        team_markdown(team(), DAY)
        == """\
# Teambeeld: Proef

Beheer: 23 november 2026

Er zijn 10 ingevulde scans. Van een groep met minder dan 4 mensen is niets te zien. Zo blijft verborgen wie wat \
koos.

## Waar het team staat

- **Dimensie 1:** Stadium 1

## Hier praten

1. **D1-Q1:** Hoe? Een deel van u koos ‘stadium 1’ en een ander deel ‘stadium 3’. Waaraan ziet u dat? \
De groep ‘staf’ kiest meestal ‘stadium 1’, de groep ‘=raad’ meestal ‘stadium 3’.
    - situatie 1
    - situatie 3

## Wat mensen niet weten

- **D1-Q2:** 1 van de 10 mensen weet het niet.

## Dimensie 1

| Onderwerp | 1 | 2 | 3 | weet ik niet | niet van toepassing | niet beantwoord | Middelste antwoord | Eens |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
| D1-Q1 | 5 | 1 | 4 | 0 | 0 | 0 | 1 | Er zijn twee groepen, die het niet eens zijn. |
| D1-Q2 | 0 | 9 | 0 | 1 | 0 | 0 | 2 | Het team is het hierover eens. |
"""
    )


def test_the_terminal_gets_the_same_without_tables() -> None:
    assert (
        team_text(team())
        == """\
Proef
Beheer
Er zijn 10 ingevulde scans.
Van een groep met minder dan 4 mensen is niets te zien. Zo blijft verborgen wie wat koos.

Dimensie 1: Stadium 1

Hier praten
- D1-Q1: Een deel van u koos ‘stadium 1’ en een ander deel ‘stadium 3’. Waaraan ziet u dat? \
De groep ‘staf’ kiest meestal ‘stadium 1’, de groep ‘=raad’ meestal ‘stadium 3’.

Wat mensen niet weten
- D1-Q2: 1 van de 10 mensen weet het niet.
"""
    )


def test_too_few_people_get_their_number_and_nothing_else() -> None:
    few = team_from_sheets(MODEL, SHEETS[:2])
    assert team_text(few).splitlines() == [
        "Proef",
        "Er zijn 2 ingevulde scans.",
        "Voor een beeld van het team zijn minstens 3 ingevulde scans nodig.",
        "Van een groep met minder dan 4 mensen is niets te zien. Zo blijft verborgen wie wat koos.",
        "De groep ‘staf’ heeft minder dan 4 mensen. Daarom is er van deze groep niets te zien.",
    ]
    assert "##" not in team_markdown(few, DAY)


def test_an_english_model_says_it_in_english() -> None:
    report = team_markdown(team(model_in("en")), DAY)
    assert "Some of you chose ‘Stadium 1’ and others ‘Stadium 3’. What do you see that shows it?" in report
    assert "1 of the 10 people does not know." in report


@pytest.mark.parametrize("label", ["*vet*", "<b>x</b>", "[a](b)"])
def test_the_name_of_a_team_is_text(label: str) -> None:
    report = team_markdown(team(label=label), DAY)
    assert label not in report


def test_the_sheet_of_a_team_lists_what_is_still_to_be_decided() -> None:
    assert joined_text(consensus(team()), MODEL).splitlines()[-2:] == [
        "Over 1 vraag moet u samen nog beslissen:",
        "- D1-Q1: 5 keer ‘stadium 1’, 1 keer ‘stadium 2’ en 4 keer ‘stadium 3’",
    ]


def test_agreement_by_variance_is_for_the_table_alone() -> None:
    assert "r_wg" not in write_team(team())
