"""The page for who decides: where the organisation stands, steps to choose from, and what is asked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from scoring.exports.briefing import briefing_markdown, briefing_page
from scoring.model.answers import Answers
from scoring.result import evaluate
from tests.scoring.cases import read_test_model
from tests.scoring.shaped_models import PERCENT, shaped_model

DAY = date(2026, 11, 23)
HOW = "Inspanning: klein (klaar in enkele dagen). Wie: de directie. Klaar als het er is."
MODEL = read_test_model("wet")


def test_the_page_says_where_we_stand_what_to_choose_and_what_is_asked() -> None:
    sheet = {"doel": 2, "privacy": 2, "mensen": 2, "uitleg": 3, "samen": 3, "besluit": 3}
    buiten = MODEL.dimensions[1].id
    cost = "Kost: … Als het niet gebeurt: …\n"
    assert briefing_markdown(evaluate(MODEL, Answers(sheet, {buiten: 4})), DAY) == (
        "# Proef wet: waar wij staan en wat wij vragen\n\n"
        "23 november 2026\n\n"
        "Ingevuld door: … (hoeveel mensen, welke rollen). Het is hun eigen oordeel, geen toets.\n\n"
        "**Het laagste stadium is ‘benieuwd’, bij ‘Werk’.**\n\n"
        "- **Werk:** Benieuwd\n"
        "- **Buiten:** Bewust. Ambitie: Gedreven.\n\n"
        "## Eerst dit, want de wet vraagt het\n\n"
        f"- **Breng Privacy van 2 naar 3** {HOW}\n\n"
        "## Stappen om uit te kiezen\n\n"
        f"1. **Breng Doel van 2 naar 3** {HOW} {cost}"
        f"2. **Breng Uitleg van 3 naar 4** {HOW} {cost}"
        f"3. **Breng Samen van 3 naar 4** {HOW} {cost}\n"
        "## Wat wij u vragen\n\n"
        "- Kies één stap om mee te beginnen, en wie daarvan opdrachtgever is.\n"
        "- Maak uren vrij voor de collega's die de stap zetten.\n"
        "- Spreek af wanneer u terughoort wat het heeft opgeleverd.\n"
    )


def test_without_answers_there_is_nothing_to_choose_from_and_nothing_is_asked() -> None:
    text = briefing_markdown(evaluate(MODEL, Answers()), DAY)
    assert "## " not in text
    assert "Te weinig antwoorden" in text


def test_a_title_of_the_model_stays_text() -> None:
    model = replace(MODEL, title="<b>*vet*</b>")
    assert "# &#60;b&#62;\\*vet\\*&#60;/b&#62;: waar wij staan" in briefing_markdown(evaluate(model, Answers()), DAY)


def test_a_model_without_tips_offers_the_smallest_steps_of_its_lowest_dimensions() -> None:
    model = shaped_model((4,) * 5, stages=0, options=3, rule=PERCENT, tips=False, whole=True)
    levels = {"d1": 3, "d2": 2, "d3": 1, "d4": 2, "d5": 1}
    sheet = {
        question.id: level
        for id, level in levels.items()
        for question in model.questions()
        if question.id.startswith(id)
    }
    blocks = briefing_page(evaluate(model, Answers(sheet)), DAY)
    assert [block.kind for block in blocks] == [
        "title", "text", "text", "headline", "text", "list", "heading", "numbered", "heading", "list",
    ]  # fmt: skip
    assert [(item.name, item.text) for item in blocks[5].items] == [
        ("Deel d1:", "100%"), ("Deel d2:", "50%"), ("Deel d3:", "0%"), ("Deel d4:", "50%"), ("Deel d5:", "0%"),
    ]  # fmt: skip
    assert [item.name for item in blocks[7].items] == ["Deel d3:", "Deel d5:", "Deel d2:"]
    assert all(item.open == "Kost: … Als het niet gebeurt: …" for item in blocks[7].items)


def test_where_a_dimension_stands_and_its_ambition_are_one_sentence_of_the_model() -> None:
    said = {**MODEL.sentences, "scoring.export.briefing.standing_and_ambition": "{stage} is het doel, {summary} is nu."}
    model = replace(MODEL, sentences=said)
    (dimension, *_) = model.dimensions
    answers = Answers({question.id: 2 for question in model.questions()}, {dimension.id: 4})
    assert "- **Werk:** Gedreven is het doel, Benieuwd is nu.\n" in briefing_markdown(evaluate(model, answers), DAY)
