"""The files that a comparison takes along, to the letter; and the command line beside the browser, to the byte."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from scoring.comparison.comparison import Comparison, Measured, compared
from scoring.documents.canonical import write_answers, write_model
from scoring.documents.plan_document import read_plan, write_plan
from scoring.exports.comparison_report import comparison_markdown
from scoring.exports.comparison_table import comparison_table
from scoring.exports.tables import in_hundredths
from scoring.model.answers import UNKNOWN, Answers
from scoring.model.model import Model
from scoring.model.plan import Action, Entry, Plan, PlanError, entries
from scoring.team.team import Team
from scoring.words.wording import Wording
from scoring.worker import Scorer, id_of
from scripts.runtime.exercise import call_for, hand_over
from tests.scoring import plans
from tests.scoring.cases import sentences
from tests.scoring.teams import small_model, team_from_sheets
from tests.scoring.test_command_line import run
from tests.scoring.test_worker_verbs import error
from tests.scoring.two_versions import EARLIER, LATER

DAY = date(2026, 11, 23)
THEN = Answers({"d1-q1": 1, "d1-q3": 2, "d1-q4": 2, "d2-q1": 2, "d2-q2": 2, "d2-q3": 2}, label="=Nul | *meting*")
NOW = Answers({"d1-q1": 3, "nieuw": 4, "d2-q1": 3, "d2-q2": 3, "d2-q3": UNKNOWN, "d3-q1": 5})
PLAN = Plan(
    (
        Action("d1-q1", 1, "Sam; <b>", date(2027, 1, 31), outcome="done"),
        Action("d1-q1", 2, outcome="partly"),
        Action("d1-q4", 1),
    )
)


def comparison(now: Model = LATER) -> Comparison:
    return compared(Measured(EARLIER, THEN), Measured(now, NOW))


def plan() -> list[Entry]:
    return list(entries(PLAN, EARLIER))


def cells(text: str, separator: str = ";") -> list[list[str]]:
    return [line.split(separator) for line in text.removeprefix("\ufeff").splitlines()]


def test_the_table_has_a_row_for_each_dimension_and_question_and_the_actions_beside_them() -> None:
    heads, *rows = cells(comparison_table(comparison(), plan()).replace("Sam; ", "Sam, "))
    assert {len(row) for row in rows} == {len(heads)}
    assert [";".join(row[1:15]) for row in rows[:6]] == [
        '"Stadium";;"Te weinig antwoorden voor een stadium";;"Te weinig antwoorden voor een stadium";;'
        '"Over de 2 vragen die gelijk bleven: twee keer ‘Te weinig antwoorden voor een stadium’.";;;;;;;"1.0.0"',
        '"Vraag 1";1;"stadium 1";3;"stadium 3";2;"2 stappen omhoog: van ‘stadium 1’ naar ‘stadium 3’.";;;'
        '"tip";"Sam, <b>";"2027-01-31";"Gedaan";"1.0.0"',
        '"Vraag 1";;;;;;;;;"tip";"";;"Deels gedaan";"1.0.0"',
        '"Vraag 2";;"niet beantwoord";;"niet beantwoord";;"Hier is niet bij beide metingen een antwoord.";;;;;;;'
        '"1.0.0"',
        '"Vraag 3";2;"stadium 2";;"niet beantwoord";;"De vraag ‘Vraag 3’ is veranderd tussen de twee metingen.";;;;;;;'
        '"1.0.0"',
        '"Een nieuwe vraag";;;4;"stadium 4";;"De vraag ‘Een nieuwe vraag’ is nieuw in de tweede meting.";;;;;;;"1.0.0"',
    ]
    (gone,) = [row for row in rows if row[1] == '"Vraag 4"']
    assert gone[2:3] + gone[10:14] == ["2", '"tip"', '""', "", ""]


def test_an_action_of_a_question_that_neither_has_comes_last() -> None:
    gone = replace(EARLIER, dimensions=(*EARLIER.dimensions, replace(LATER.dimensions[2], id="d9", title="Weg")))
    of_gone = list(entries(Plan((Action("d3-q1", 1, outcome="not"),)), gone))
    found = compared(Measured(EARLIER, THEN), Measured(EARLIER, THEN))
    last = cells(comparison_table(found, of_gone))[-1]
    assert last[:2] + last[10:14] == ['"Weg"', '"Erbij"', '"tip"', '""', "", '"Niet gedaan"']
    assert "Deze vraag staat in geen van beide metingen." in comparison_markdown(found, DAY, of_gone)


def test_the_report_says_what_is_compared_what_changed_and_what_came_of_the_plan() -> None:
    report = comparison_markdown(comparison(), DAY, plan())
    head, _, rest = report.partition("## Per dimensie")
    assert (
        head
        == """\
# Twee metingen: Proef

- **Toen:** De ingevulde scan ‘=Nul &#124; \\*meting\\*’, gemaakt met versie 1.0.0
- **Nu:** Een ingevulde scan, gemaakt met versie 2.0.0
- **Datum:** 23 november 2026

5 van de 8 vragen zijn te vergelijken. De eerste meting is gemaakt met versie 1.0.0 en de tweede met versie 2.0.0. \
Alleen vragen die gelijk zijn gebleven, zijn te vergelijken.

"""
    )
    assert "| Vraag 1 | stadium 1 | stadium 3 | 2 stappen omhoog: van ‘stadium 1’ naar ‘stadium 3’. |" in rest
    assert "## Niet te vergelijken\n\n- De vraag ‘Vraag 3’ is veranderd tussen de twee metingen.\n" in rest
    assert (
        rest.partition("## Het plan van toen\n\n")[2]
        == """\
### tip

- **Onderwerp:** Vraag 1
- **Wie:** Sam; &#60;b&#62;
- **Uiterlijk:** 31 januari 2027
- **Klaar als:** klaar
- **De metingen:** 2 stappen omhoog: van ‘stadium 1’ naar ‘stadium 3’.
- **Wat ervan kwam:** Gedaan

### tip

- **Onderwerp:** Vraag 1
- **Uiterlijk:** nog geen datum
- **Klaar als:** klaar
- **De metingen:** 2 stappen omhoog: van ‘stadium 1’ naar ‘stadium 3’.
- **Wat ervan kwam:** Deels gedaan

### tip

- **Onderwerp:** Vraag 4
- **Uiterlijk:** nog geen datum
- **Klaar als:** klaar
- **De metingen:** De vraag ‘Vraag 4’ staat niet meer in de tweede meting.
- **Wat ervan kwam:** Nog niet gezegd
"""
    )


def test_without_a_plan_nothing_is_said_of_one() -> None:
    assert "plan" not in comparison_markdown(comparison(), DAY)


def test_an_english_model_says_it_in_english() -> None:
    english = replace(LATER, language="en", sentences=sentences("en"))
    report = comparison_markdown(comparison(english), DAY, plan())
    assert report.startswith("# Two measurements: Proef\n\n- **Then:** The completed scan")
    assert "- **What came of it:** Partly done" in report
    assert comparison_table(comparison(english)).startswith('\ufeff"Dimension","Topic","Number then"')


def team(answers: tuple[int, ...], label: str = "") -> Team:
    model = small_model(5)
    first, other = (question.id for question in model.questions())
    return team_from_sheets(model, [("", Answers({first: answer, other: 3})) for answer in answers], label)


def test_two_teams_have_their_difference_in_the_table_and_their_caution_in_both() -> None:
    one, other = team((1, 2, 2, 3, 3, 3)), team((2, 3, 3, 4, 4, 5), "Beheer")
    found = compared(Measured(one.model, one.answers, one), Measured(other.model, other.answers, other))
    row = next(row for row in cells(comparison_table(found)) if row[1] == '"D1-Q1"')
    assert row[8:10] == ['"0,61"', '"De antwoorden van de twee groepen verschillen duidelijk."']
    back = compared(Measured(other.model, other.answers, other), Measured(one.model, one.answers, one))
    assert '"-0,61"' in comparison_table(back)
    report = comparison_markdown(found, DAY)
    assert "- **Nu:** Het teambeeld ‘Beheer’ van 6 mensen, gemaakt met versie 1.0.0\n" in report
    assert report.count("De antwoorden van de twee groepen verschillen duidelijk.") == 1


@pytest.mark.parametrize(
    ("value", "text"),
    [("-1/1000", "0"), ("-1/200", "-0,01"), ("-1/2", "-0,5"), ("0", "0"), ("1/1000", "0"), ("-3", "-3")],
)
def test_what_rounds_to_nothing_has_no_sign(value: str, text: str) -> None:
    assert in_hundredths(Fraction(value), Wording(LATER)) == text


def test_what_came_of_an_action_is_in_the_document_of_the_plan_once_it_is_said() -> None:
    written = write_plan(PLAN, EARLIER)
    assert read_plan(written, EARLIER) == PLAN
    assert [each.get("outcome") for each in json.loads(written)["actions"]] == ["done", "partly", None]
    with pytest.raises(PlanError):
        Action("d1-q1", 1, outcome="Done")


@pytest.mark.parametrize(("outcome", "key"), [("busy", "plan.no_outcome"), (1, "document.needs_text")])
def test_anything_else_is_no_outcome_of_an_action(outcome: object, key: str) -> None:
    document = json.loads(write_plan(plans.PLAN, plans.MODEL))
    document["actions"][0]["outcome"] = outcome
    assert error("open_plan", text=json.dumps(document))[0] == key


def test_the_command_line_gives_the_bytes_that_the_browser_gets(tmp_path: Path) -> None:
    files = {
        "model": write_model(LATER),
        "before": write_answers(replace(THEN, values={"d1-q1": 1, "d2-q1": 2}), LATER),
        "now": write_answers(NOW, LATER),
        "plan": write_plan(Plan(PLAN.actions[:2]), LATER),
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    scorer, this = Scorer(), id_of(files["model"])
    scorer.call(*hand_over(files["model"]))

    def in_the_browser(verb: str, plan: object, **more: str) -> Any:
        documents = {name: json.loads(files[name]) for name in ("before", "now")}
        call = call_for(files["model"], verb, before_model=this, plan_model=this, plan=plan, **documents, **more)
        return json.loads(scorer.call(*call))["ok"]

    def printed(*arguments: object) -> str:
        both = (tmp_path / "before", tmp_path / "now")
        status, out, err = run("compare", *both, *arguments, "--model", tmp_path / "model")
        assert (status, err) == (0, "")
        return out

    with_plan = ("--plan", tmp_path / "plan")
    document = json.loads(files["plan"])
    today = datetime.now(UTC).date().isoformat()
    assert printed("--csv") == in_the_browser("comparison_csv", None)
    assert printed("--csv", *with_plan) == in_the_browser("comparison_csv", document)
    assert printed("--markdown", *with_plan) == in_the_browser("comparison_markdown", document, date=today)
    moved = "2 stappen omhoog: van ‘stadium 1’ naar ‘stadium 3’.\n"
    assert printed(*with_plan).endswith(f"Het plan van toen\n- tip: Gedaan. {moved}- tip: Deels gedaan. {moved}")


def test_a_file_that_is_no_plan_is_told_in_one_sentence(tmp_path: Path) -> None:
    for name, text in {"model": write_model(LATER), "sheet": write_answers(NOW, LATER)}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    sheet = tmp_path / "sheet"
    status, out, err = run("compare", sheet, sheet, "--plan", sheet, "--model", tmp_path / "model")
    assert (status, out, len(err.splitlines())) == (2, "", 1)
    assert err.startswith(f"{sheet}: ")


def test_a_plan_may_be_of_an_earlier_version_than_both() -> None:
    scorer = Scorer()
    for model in (EARLIER, LATER):
        scorer.call(*hand_over(write_model(model)))
    later, earlier = id_of(write_model(LATER)), id_of(write_model(EARLIER))
    sheet = json.loads(write_answers(NOW, LATER))
    payload = {"before": sheet, "now": sheet, "before_model": later, "plan_model": earlier}
    call = call_for(write_model(LATER), "comparison_csv", plan=json.loads(write_plan(PLAN, EARLIER)), **payload)
    assert '"Gedaan"' in json.loads(scorer.call(*call))["ok"]
