"""What the command line prints of a result and of answers, part by part."""

from __future__ import annotations

from dataclasses import replace

from scoring.exports import terminal
from scoring.model.answers import NA, UNKNOWN, Answers
from scoring.model.model import Model
from scoring.result import evaluate
from tests.scoring.cases import read_test_model

MODEL = read_test_model("wet")
SHEET = Answers({"doel": 2, "privacy": 2, "mensen": 2, "uitleg": 3, "samen": UNKNOWN, "besluit": 3}, {"werk": 3})


def parts(text: str) -> list[list[str]]:
    """The lines between empty lines."""
    return [part.split("\n") for part in text.split("\n\n")]


def with_this_week(model: Model, text: str) -> Model:
    """The model with that as the first thing to do, for each of its tips."""
    return replace(
        model,
        dimensions=tuple(
            replace(
                dimension,
                questions=tuple(
                    replace(
                        question,
                        options=tuple(
                            replace(option, tip=option.tip and replace(option.tip, this_week=text))
                            for option in question.options
                        ),
                    )
                    for question in dimension.questions
                ),
            )
            for dimension in model.dimensions
        ),
    )


def test_what_the_law_asks_is_printed_before_the_first_steps_and_both_are_counted() -> None:
    *_, law, first, find_out = parts(terminal.overview(evaluate(with_this_week(MODEL, "Bel de FG."), SHEET)))
    assert law == [
        "Eerst dit, want de wet vraagt het:",
        "1. Breng Privacy van 2 naar 3 (bij ‘Privacy’)",
        "   Deze week: Bel de FG.",
        "   Inspanning: klein (klaar in enkele dagen). Wie: de directie. Klaar als het er is.",
        "   De wet vraagt dit (Wet op Privacy).",
    ]
    assert [line for line in first if not line.startswith("   ")] == [
        "Begin hiermee:",
        "1. Breng Doel van 2 naar 3 (bij ‘Doel’)",
        "2. Breng Mensen van 2 naar 3 (bij ‘Mensen’)",
    ]
    assert find_out == ["Zoek dit uit:", "- Samen: vraag het aan de kenner van Samen."]


def test_nothing_is_printed_of_what_is_not_there() -> None:
    full = Answers({question.id: 5 for question in MODEL.questions()})
    assert len(parts(terminal.overview(evaluate(MODEL, full)))) == 2
    assert "Deze week" not in terminal.overview(evaluate(MODEL, SHEET))


def test_what_is_not_answered_yet_is_printed_last() -> None:
    *_, last = parts(terminal.overview(evaluate(MODEL, Answers({"doel": NA}))))
    assert last == ["Vul dit nog in:", "- Privacy", "- Mensen", "- Uitleg", "- Samen", "- Besluit"]


def test_a_sheet_has_each_answer_and_the_ambition() -> None:
    sheet = Answers({"doel": 2, "privacy": 5, "mensen": NA, "samen": UNKNOWN, "besluit": 3}, {"werk": 3})
    assert parts(terminal.sheet(sheet, MODEL)) == [
        ["Proef wet"],
        ["Werk", "- Doel: benieuwd", "- Privacy: bedreven", "- Mensen: niet van toepassing", "- Ambitie: bewust"],
        ["Buiten", "- Uitleg: niet beantwoord", "- Samen: weet ik niet", "- Besluit: bewust"],
    ]
