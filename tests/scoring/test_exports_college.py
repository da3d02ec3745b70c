"""The page for the college: where the organisation stands, three choices, and what is asked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from scoring.exports.college import college_markdown
from scoring.model.answers import Answers
from scoring.result import evaluate
from tests.scoring.cases import read_test_model

DAY = date(2026, 11, 23)
MODEL = read_test_model("wet")
HOW = "Inspanning: klein (klaar in enkele dagen). Wie: de directie. Klaar als het er is."


def test_the_page_says_where_we_stand_what_to_choose_and_what_is_asked() -> None:
    sheet = {"doel": 2, "privacy": 2, "mensen": 2, "uitleg": 3, "samen": 3, "besluit": 3}
    buiten = MODEL.dimensions[1].id
    cost = "Kost: … Als het niet gebeurt: …\n"
    assert college_markdown(evaluate(MODEL, Answers(sheet, {buiten: 4})), DAY) == (
        "# Proef wet: waar wij staan en wat wij vragen\n\n"
        "23 november 2026\n\n"
        "Ingevuld door: … (hoeveel mensen, welke rollen). Het is hun eigen oordeel, geen toets.\n\n"
        "**Het laagste stadium is ‘benieuwd’, bij ‘Werk’.**\n\n"
        "- Werk: Benieuwd\n"
        "- Buiten: Bewust. Ambitie: Gedreven.\n\n"
        "## Eerst dit, want de wet vraagt het\n\n"
        f"- **Breng Privacy van 2 naar 3** {HOW}\n\n"
        "## Stappen om uit te kiezen\n\n"
        f"1. **Breng Doel van 2 naar 3** {HOW} "
        f"{cost}"
        f"2. **Breng Uitleg van 3 naar 4** {HOW} "
        f"{cost}"
        f"3. **Breng Samen van 3 naar 4** {HOW} "
        f"{cost}\n"
        "## Wat wij u vragen\n\n"
        "- Kies één stap om mee te beginnen, en wie daarvan opdrachtgever is.\n"
        "- Maak uren vrij voor de collega's die de stap zetten.\n"
        "- Spreek af wanneer u terughoort wat het heeft opgeleverd.\n"
    )


def test_without_answers_there_is_nothing_to_choose_from() -> None:
    text = college_markdown(evaluate(MODEL, Answers()), DAY)
    assert text.count("## ") == 1
    assert "Te weinig antwoorden" in text


def test_a_title_of_the_model_stays_text() -> None:
    model = replace(MODEL, title="<b>*vet*</b>")
    assert "# &#60;b&#62;\\*vet\\*&#60;/b&#62;: waar wij staan" in college_markdown(evaluate(model, Answers()), DAY)
