"""python -m scripts.runtime.exercise: calls of every verb of the scorer, as JSON, a list of [verb, request].

The build runs them in the browser's Python, to find which modules it needs. They are made of the model of the
content, whose words do not matter: answers of every state in many mixtures, each verb once, and wrong input.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from scoring.code.counting import counter_of
from scoring.code.result_code import encode
from scoring.documents.canonical import write_answers, write_model
from scoring.documents.plan_document import write_plan
from scoring.documents.reference_document import plain_reference
from scoring.documents.tally_document import plain_tally, tally_from
from scoring.documents.team_document import write_team
from scoring.model.answers import NA, UNKNOWN, Answer, Answers
from scoring.model.model import Model, Question, Size
from scoring.model.plan import Action, Plan
from scoring.team.reference import FEWEST, reference_of
from scoring.team.small_groups import let_out
from scoring.team.tally import together
from scoring.team.team import Organisation, Team, handed_in, team_of
from scoring.words.dates import day
from scoring.worker import ADD_MODEL, id_of
from scripts.compiler.compile import compile_content
from scripts.settings import content_folder

ROOT: Final = Path(__file__).resolve().parents[2]
SHEETS: Final = 40

Call = tuple[str, str]
"""verb, request"""


def hand_over(document: str) -> Call:
    """The call that hands a model over."""
    return ADD_MODEL, json.dumps({"document": document})


def call_for(document: str, verb: str, **payload: object) -> Call:
    """A call about the model of a document that was handed over."""
    return verb, json.dumps({"model": id_of(document), **payload})


def calls(model: Model) -> list[Call]:
    """All of them, the model handed over first."""
    document = write_model(model)
    evaluations = [call_for(document, "evaluate", answers=_plain(sheet, model)) for sheet in sheets(model)]
    verbs = [call_for(document, verb, **payload) for verb, payload in good(model).items()]
    return [hand_over(document), *evaluations, *verbs, *wrong(model)]


def sheets(model: Model) -> Iterator[Answers]:
    """Sheets of answers in which each question is answered, unknown, not applicable and missing in turn."""
    questions = list(model.questions())
    states = [_states(question) for question in questions]
    able = model.dimensions if model.top else ()  # without stages there is no ambition to choose
    for number in range(SHEETS):
        values = {
            question.id: turns[(place * (number % 5) + number) % len(turns)]
            for place, (question, turns) in enumerate(zip(questions, states, strict=True))
        }
        ambitions = {part.id: number % model.top + 1 for part in able[:: number % 3 + 1]}
        yield Answers({id: value for id, value in values.items() if value is not None}, ambitions)


def _states(question: Question) -> list[Answer | None]:
    options = range(1, len(question.options) + 1)
    return [*options, UNKNOWN, NA, None, *options]


def _steps_with_tips(question: Question) -> list[int]:
    return [step for step, option in enumerate(question.options, 1) if option.tip]


def good(model: Model) -> dict[str, dict[str, object]]:
    """A good payload for each verb but `evaluate`."""
    sheet = next(sheets(model))
    answers, date = {"answers": _plain(sheet, model)}, {"date": "2026-11-23"}
    # One step of each of two questions, where the model has tips at all.
    steps = [(question.id, step) for question in model.questions() for step in _steps_with_tips(question)[:1]][:2]
    actions = (
        *(Action(id, step, "Sam", day("2027-01-31"), "als", "dan") for id, step in steps[:1]),
        *(Action(id, step, outcome="partly") for id, step in steps[1:]),
    )
    plan = {"plan": json.loads(write_plan(Plan(actions, day("2027-11-23")), model))}
    return {
        "encode": answers,
        "open_code": {"code": encode(model, sheet)},
        "open_document": {"text": write_answers(sheet, model)},
        "open_measurement": {"text": write_answers(sheet, model)},
        "open_plan": {"text": json.dumps(plan["plan"])},
        "plan_ics": {**plan, "moment": "2026-11-23T10:00:00Z"},
        "plan_csv": plan,
        "plan_markdown": plan,
        "result_csv": {**answers, **date},
        "profile_svg": {**answers, **date},
        "briefing": {**answers, **date},
        "briefing_markdown": {**answers, **date},
        **_good_of_teams(model, plan["plan"]),
    }


def _good_of_teams(model: Model, plan: object) -> dict[str, dict[str, object]]:
    """The same of the verbs for many sheets. One role has too few people, and so has what others did not answer."""
    some = list(sheets(model))
    codes = [encode(model, sheet) for sheet in some]
    given = [{"role": ("", "a", "b", "c")[min(at % 7, 3)], "code": code} for at, code in enumerate(codes)]
    given[0] = {"role": "d", "answers": _plain(some[0], model)}
    counter = counter_of(model)
    tally = plain_tally(counter.tally([("a" if at % 3 else "b", counter.numbers(one)) for at, one in enumerate(some)]))
    return {
        "read_pasted": {"text": f"{codes[0]}\n\nDe code is {codes[1]}.\n{codes[2][:-1]}U", "goes_on": True},
        "tally": {"sheets": given, "so_far": tally},
        "team": {"tallies": [tally], "label": "Team"},
        **_good_of_two(model, some, json.loads(write_team(_team(tally, model))), plan),
        "amid": {"answers": _plain(some[0], model), **_organisations(_team(tally, model))},
    }


def _team(tally: object, model: Model) -> Team:
    return team_of(let_out(together([tally_from(tally, model)], model), model.team), model, "Team")


def _organisations(team: Team) -> dict[str, object]:
    """Enough of them, all alike; whatever sizes the model has."""
    size = Size("a", "A")
    organisations = [handed_in(team, Organisation(size.id, 2026))] * FEWEST
    reference = reference_of(organisations, replace(team.model, sizes=(size,)))
    return {"reference": plain_reference(reference), "size": size.id}


def _good_of_two(
    model: Model, some: Sequence[Answers], aggregate: object, plan: object
) -> dict[str, dict[str, object]]:
    """The same of the verbs for an aggregate, and for two of anything."""
    this = id_of(write_model(model))
    return {
        "open_team": {"text": json.dumps(aggregate)},
        "team_csv": {"team": aggregate},
        "team_markdown": {"team": aggregate, "date": "2026-11-23"},
        "hand_in": {"team": aggregate, "organisation": {"size": "a", "year": 2026}},
        "check_release": {"team": aggregate, "last_model": this, "last": aggregate},
        **_good_of_a_comparison(model, some, plan),
        "carry_over": {"before_model": this, "answers": _plain(some[0], model)},
        "join": {"sheets": [{"code": encode(model, some[0])}, {"answers": _plain(some[1], model)}]},
        "consensus": {"team": aggregate},
    }


def _good_of_a_comparison(model: Model, some: Sequence[Answers], plan: object) -> dict[str, dict[str, object]]:
    this = id_of(write_model(model))
    two = {"before_model": this, "before": _plain(some[0], model), "now": _plain(some[1], model)}
    planned = {"plan_model": this, "plan": plan}
    return {
        "compare": two,
        "comparison_csv": {**two, **planned},
        "comparison_markdown": {**two, **planned, "date": "2026-11-23"},
    }


def wrong(model: Model) -> tuple[Call, ...]:
    """Calls that are refused, each for another reason."""
    document, payloads = write_model(model), good(model)
    code = str(payloads["open_code"]["code"])
    answers = payloads["encode"]
    return (
        ("encode", "{"),
        call_for(document, "open_code", code=code[:-1] + ("0" if code[-1] != "0" else "1")),
        call_for(document, "open_code", code="Ü😀"),
        call_for(document, "open_document", text="{\n"),
        call_for(document, "plan_csv", plan={}),
        call_for(document, "result_csv", **answers, date="2026-02-30"),
        call_for("a document that nobody handed over", "evaluate", **answers),
        hand_over("{}"),
        call_for(document, "voorspel", **answers),
    )


def _plain(sheet: Answers, model: Model) -> Any:
    return json.loads(write_answers(sheet, model))


if __name__ == "__main__":
    json.dump(calls(compile_content(ROOT, content_folder(ROOT)).model), sys.stdout)
