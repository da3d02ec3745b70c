"""Organisations side by side: from how many of a size on, where they stand, and where a sheet stands amid them."""

from __future__ import annotations

import json
import random
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from scoring.documents.canonical import write_answers, write_model
from scoring.documents.fields import DocumentError
from scoring.documents.reference_document import plain_reference, reference_from, write_reference
from scoring.documents.team_document import FIRST_YEAR, LAST_YEAR, plain_team, read_team, team_from, write_team
from scoring.model.answers import UNKNOWN, Answers
from scoring.model.model import Model
from scoring.team.reference import FEWEST, Amid, Reference, reference_of
from scoring.team.team import Organisation, Team, handed_in
from tests.scoring.asking import ask
from tests.scoring.audit import in_document
from tests.scoring.cases import read_test_model
from tests.scoring.organisations import LARGE, SMALL, organisation, random_organisation, with_sizes
from tests.scoring.teams import random_team, small_model, team_from_sheets
from tests.scoring.test_command_line import run
from tests.scoring.test_small_groups import leaks, people
from tests.scoring.two_versions import EARLIER, LATER

MODEL = with_sizes(small_model(5, (2, 3)))
Q1 = next(MODEL.questions()).id
D1 = MODEL.dimensions[0].id


def organisations(*options: int, model: Model = MODEL) -> list[Team]:
    return [organisation(model, option) for option in options]


def reference(*options: int) -> Reference:
    return reference_of(organisations(*options), MODEL)


def amid(found: Reference, answers: Answers, size: str = SMALL.id) -> Any:
    sheet = json.loads(write_answers(answers, MODEL))
    reply = ask(write_model(MODEL), "amid", answers=sheet, reference=plain_reference(found), size=size)
    return reply.get("ok") or reply["error"]["key"]


def everything(option: int) -> Answers:
    return Answers({question.id: option for question in MODEL.questions()})


# What is handed in


def test_what_is_handed_in_has_no_name_and_tells_no_groups_apart() -> None:
    model = small_model()
    sheets = people("staf", 1, 2, 3, 3, 2, 2) + people("raad", 1, 1, 2, 2, 3, 3)
    team = team_from_sheets(model, sheets, "Afdeling Zorg")
    assert any(topic.cell.roles for topic in team.topics)
    given = handed_in(team, Organisation(SMALL.id, 2026))
    assert given.label == ""
    assert dict(given.let_out.roles) == {}
    assert {one.role for one in in_document(write_team(given))} == {""}
    assert given.answers == team.answers
    assert read_team(write_team(given), model) == given


def test_what_is_handed_in_gives_nobody_away() -> None:
    model, chance = small_model(), random.Random(11)
    for _ in range(300):
        sheets = random_team(model, chance, chance.randint(3, 25), ("directie", "staf", ""))
        given = handed_in(team_from_sheets(model, sheets, "Een naam"), Organisation(SMALL.id, 2026))
        assert leaks(sheets, list(in_document(write_team(given)))) == []


def test_the_verb_makes_the_same_file() -> None:
    team = team_from_sheets(MODEL, [("", everything(3))] * 6, "Team")
    made = ask(write_model(MODEL), "hand_in", team=plain_team(team), organisation={"size": SMALL.id, "year": 2027})
    assert made["ok"] == plain_team(handed_in(team, Organisation(SMALL.id, 2027)))


@pytest.mark.parametrize(
    ("chosen", "key", "where"),
    [
        ({"size": "", "year": 2026}, "scoring.team.no_size", "organisation.size"),
        ({"size": "x" * 41, "year": 2026}, "scoring.team.no_size", "organisation.size"),
        ({"size": "small", "year": FIRST_YEAR - 1}, "scoring.team.no_year", "organisation.year"),
        ({"size": "small", "year": LAST_YEAR + 1}, "scoring.team.no_year", "organisation.year"),
        ({"size": "small", "year": "2026"}, "scoring.document.needs_whole_number", "organisation.year"),
        ({"size": "small", "year": 2026, "name": "x"}, "scoring.document.unknown_entry", "organisation.name"),
        ({"size": "small"}, "scoring.document.missing_entry", "organisation.year"),
        (None, "scoring.document.needs_object", "organisation"),
    ],
)
def test_a_size_or_a_year_that_is_none_is_refused(chosen: object, key: str, where: str) -> None:
    entries = {**plain_team(organisation(MODEL, 3)), "organisation": chosen}
    with pytest.raises(DocumentError) as refused:
        team_from(entries, MODEL)
    assert (refused.value.key, refused.value.where) == (key, where)


# Side by side


def test_of_fewer_organisations_than_five_nothing_is_there() -> None:
    assert reference(1, 2, 3, 4).sizes == ()
    assert [of.organisations for of in reference(1, 2, 3, 4, 5).sizes] == [5]


def test_each_size_counts_for_itself() -> None:
    mixed = [*organisations(1, 2, 3, 4, 5), *(organisation(MODEL, 3, LARGE) for _ in range(4))]
    assert [of.size for of in reference_of(mixed, MODEL).sizes] == [SMALL]
    found = reference_of([*mixed, organisation(MODEL, 3, LARGE, year=2028)], MODEL)
    assert [(of.size, of.organisations, of.years) for of in found.sizes] == [
        (SMALL, 5, (2026, 2026)),
        (LARGE, 5, (2026, 2028)),
    ]


def test_a_size_that_the_model_has_no_longer_does_not_count() -> None:
    assert reference_of(organisations(1, 2, 3, 4, 5), replace(MODEL, sizes=(LARGE,))).sizes == ()


def test_the_middle_half_lies_between_the_quartiles() -> None:
    (of,) = reference(1, 2, 2, 3, 4, 5, 5).sizes
    found = of.questions[Q1]
    assert found == Amid((1, 2, 1, 1, 2))
    assert (found.low, found.middle, found.high) == (2, 3, 5)
    assert of.dimensions[D1] == found


def test_a_question_that_too_few_organisations_answered_is_not_there() -> None:
    without = {question.id: 3 for question in MODEL.questions() if question.id != Q1}
    silent = handed_in(
        team_from_sheets(MODEL, [("", Answers({**without, Q1: UNKNOWN}))] * 6), Organisation(SMALL.id, 2026)
    )
    (of,) = reference_of([*organisations(1, 2, 3, 4), silent], MODEL).sizes
    assert Q1 not in of.questions
    assert len(of.questions) == sum(1 for _ in MODEL.questions()) - 1
    assert D1 not in of.dimensions


def test_the_order_in_which_they_were_handed_in_changes_nothing() -> None:
    given = [random_organisation(MODEL, seed, SMALL.id) for seed in range(9)]
    assert write_reference(reference_of(given, MODEL)) == write_reference(reference_of(given[::-1], MODEL))


def test_of_an_earlier_version_only_what_stayed_the_same_counts() -> None:
    earlier, later = (replace(with_sizes(model), team=MODEL.team) for model in (EARLIER, LATER))
    old, new = organisations(1, 1, 1, model=earlier), organisations(4, 4, model=later)
    (of,) = reference_of([*old, *new], later).sizes
    assert of.questions["d1-q1"].counts == (3, 0, 0, 2, 0)
    assert not {"d1-q3", "nieuw", "d3-q1", "d1-q4"} & of.questions.keys()
    assert of.dimensions.keys() == {"d2"}


def test_a_model_without_stages_compares_questions() -> None:
    model = with_sizes(replace(read_test_model("som"), team=MODEL.team))
    (of,) = reference_of(organisations(1, 2, 2, 2, 1, model=model), model).sizes
    assert of.dimensions == {}
    assert of.questions.keys() == {question.id for question in model.questions()}


# The document


def test_the_document_reads_back() -> None:
    found = reference_of([random_organisation(MODEL, seed, SMALL.id) for seed in range(12)], MODEL)
    assert found.sizes
    assert reference_from(json.loads(write_reference(found)), MODEL) == found


def damaged(change: Any) -> Any:
    entries = json.loads(write_reference(reference(1, 2, 3, 4, 5)))
    return change(entries) or entries


@pytest.mark.parametrize(
    "change",
    [
        lambda entries: {"format": "self-scan.reference/1"},
        lambda entries: entries.update(format="self-scan.reference/2"),
        lambda entries: entries.update(model_version="9.9.9"),
        lambda entries: entries.update(fewest=1),
        lambda entries: entries["sizes"][0].update(name=3),
        lambda entries: entries["sizes"][0].update(id="Klein"),
        lambda entries: entries["sizes"][0].update(years=[2026]),
        lambda entries: entries["sizes"][0]["questions"][Q1].update(counts=[1, 1, 1, 1]),
        lambda entries: entries["sizes"][0]["questions"][Q1].update(counts=[1, 1, 1, 0, 1]),
        lambda entries: entries["sizes"][0]["questions"][Q1].update(quartiles=[1, 1, 1]),
        lambda entries: entries["sizes"][0]["questions"].update(onbekend={"counts": [5], "quartiles": [1, 1, 1]}),
    ],
)
def test_a_document_that_was_changed_is_refused(change: Any) -> None:
    with pytest.raises(DocumentError) as refused:
        reference_from(damaged(change), MODEL)
    assert refused.value.key == "scoring.reference.unreadable"


# A sheet amid them


@pytest.mark.parametrize(("own", "key"), [(1, "below"), (2, "within"), (3, "within"), (5, "above"), (None, "none")])
def test_a_sheet_is_told_where_it_stands(own: int | None, key: str) -> None:
    found = amid(reference(2, 2, 3, 4, 4), everything(own) if own else Answers())
    sentence = MODEL.sentences[f"scoring.reference.own.{key}"]
    for each in (*found["dimensions"], *found["questions"]):
        assert each["sentence"].endswith(f" {sentence}")
        assert [cell["own"] for cell in each["cells"]] == [at == own for at in range(1, 6)]
        assert [cell["count"] for cell in each["cells"]] == [0, 2, 1, 2, 0]
        assert each["organisations"] == 5
    assert [each["id"] for each in found["questions"]] == [question.id for question in MODEL.questions()]


def test_where_all_are_at_one_place_that_is_said() -> None:
    found = amid(reference(3, 3, 3, 3, 3), everything(3))
    assert {each["sentence"] for each in found["questions"]} == {
        f"De middelste helft van de 5 organisaties zit op ‘stadium 3’. {MODEL.sentences['scoring.reference.own.same']}"
    }


def test_a_size_that_is_not_there_is_refused() -> None:
    assert amid(reference(1, 2, 3, 4, 5), everything(3), LARGE.id) == "scoring.reference.no_size"


# The command line


def test_the_command_line_gives_the_document_and_says_it(tmp_path: Path) -> None:
    model = tmp_path / "model.json"
    model.write_text(write_model(MODEL), encoding="utf-8")
    files = []
    for at, team in enumerate(organisations(1, 2, 3, 4, 5)):
        file = tmp_path / f"{at}.json"
        file.write_text(write_team(team), encoding="utf-8")
        files.append(str(file))
    status, out, _ = run("reference", *files, "--json", "--model", str(model))
    assert (status, out) == (0, write_reference(reference(1, 2, 3, 4, 5)))
    status, out, _ = run("reference", *files, "--model", str(model))
    assert status == 0
    assert "2026" in out
    assert MODEL.dimensions[0].title in out
    assert f"{FEWEST}" in run("reference", *files[1:], "--model", str(model))[1]


def test_an_aggregate_that_was_not_made_for_it_is_refused(tmp_path: Path) -> None:
    model, file = tmp_path / "model.json", tmp_path / "team.json"
    model.write_text(write_model(MODEL), encoding="utf-8")
    file.write_text(write_team(team_from_sheets(MODEL, [("", everything(3))] * 6)), encoding="utf-8")
    status, out, err = run("reference", str(file), "--model", str(model))
    assert (status, out) == (2, "")
    assert err.startswith(f"{file}: ")
