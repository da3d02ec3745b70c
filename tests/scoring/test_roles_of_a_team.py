"""The roles of people on the command line: read from the lines, and then to the byte what the browser makes of them."""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from scoring.code.result_code import encode
from scoring.documents.canonical import canonical, write_model
from scoring.documents.tally_document import LONGEST_ROLE, MOST_ROLES
from scoring.model.answers import Answers
from scoring.worker import Scorer
from scripts.runtime.exercise import call_for, hand_over
from tests.scoring.teams import Sheet, random_team, small_model
from tests.scoring.test_command_line import run

MODEL = small_model(5, (4, 3))
DOCUMENT = write_model(MODEL)


def people(seed: int, roles: Sequence[str]) -> list[Sheet]:
    """No two with the same answers: the same code counts once."""
    every = {
        encode(MODEL, answers): (role, answers) for role, answers in random_team(MODEL, random.Random(seed), 40, roles)
    }
    return list(every.values())


def in_the_browser(verb: str, sheets: list[Sheet]) -> Any:
    """What the page asks of the scorer for these people, and the reply to `verb` about it."""
    scorer = Scorer()
    scorer.call(*hand_over(DOCUMENT))

    def ask(name: str, **payload: object) -> Any:
        return json.loads(scorer.call(*call_for(DOCUMENT, name, **payload)))["ok"]

    coded = [{"role": role, "code": encode(MODEL, answers)} for role, answers in sheets]
    found = ask("team", tallies=[ask("tally", sheets=coded, so_far=None)], label="")
    return found if verb == "team" else ask(verb, team=found["document"])


@pytest.fixture
def model(tmp_path: Path) -> Path:
    file = tmp_path / "model.json"
    file.write_text(DOCUMENT, encoding="utf-8")
    return file


def printed(tmp_path: Path, text: str, model: Path, *ways: str) -> tuple[int, str, str]:
    codes = tmp_path / "codes.txt"
    codes.write_text(text, encoding="utf-8")
    return run("team", codes, "--roles", *ways, "--model", model)


@pytest.mark.parametrize("seed", range(2))
@pytest.mark.parametrize("between", [";", "\t", " , "])
def test_roles_give_the_bytes_that_the_browser_gets(tmp_path: Path, model: Path, seed: int, between: str) -> None:
    sheets = people(seed, ["", "leiding", "uitvoering", "één persoon"])
    lines = [f"{encode(MODEL, answers)}{between if role else ''}{role}" for role, answers in sheets]
    status, out, err = printed(tmp_path, "\n".join(lines), model, "--json")
    assert (status, err) == (0, "")
    assert out == canonical(in_the_browser("team", sheets)["document"])
    assert printed(tmp_path, "\n".join(lines), model, "--csv")[1] == in_the_browser("team_csv", sheets)


def divided(low: str, high: str, few: str) -> list[Sheet]:
    """Ten people with low answers, ten with high ones; six of another role, behind which two of the last are hidden."""
    chance = random.Random(5)
    ids = [question.id for question in MODEL.questions()]

    def some(role: str, count: int, options: Sequence[int]) -> list[Sheet]:
        return [(role, Answers({id: chance.choice(options) for id in ids})) for _ in range(count)]

    return [*some(low, 10, (1, 2)), *some(high, 10, (4, 5)), *some("raad", 6, (3, 4)), *some(few, 2, (1, 5))]


def test_the_text_tells_which_groups_see_it_differently_and_which_are_too_small(tmp_path: Path, model: Path) -> None:
    sheets = divided("leiding", "uitvoering", "bestuur")
    view = in_the_browser("team", sheets)["view"]
    gaps = [each["gap"] for each in view["conversation"] if each["gap"]]
    notes = [each["note"] for each in view["roles"] if each["note"]]
    _, out, _ = printed(tmp_path, "\n".join(f"{encode(MODEL, one)};{role}" for role, one in sheets), model)
    assert gaps
    assert len(notes) == 2
    assert [sentence for sentence in (*gaps, *notes) if sentence not in out] == []


def test_a_table_with_quotes_and_a_code_that_is_there_twice(tmp_path: Path, model: Path) -> None:
    sheets = [("leiding", answers) for _, answers in people(1, [""])]
    lines = [f'"{encode(MODEL, answers)}";"{role}"' for role, answers in sheets]
    status, out, err = printed(tmp_path, "\n".join(["code;groep", *lines, lines[0]]), model, "--json")
    assert (status, out) == (0, canonical(in_the_browser("team", sheets)["document"]))
    assert err.startswith("1 code stond er al.")


@pytest.mark.parametrize(
    ("between", "role"),
    [(";", "Zorg, jeugd"), ("\t", "Zorg, jeugd; wijk"), (";", '"Zorg; jeugd"'), (",", '"Zorg, jeugd"')],
)
def test_a_role_goes_on_behind_a_sign_that_is_not_between_the_columns(
    tmp_path: Path, model: Path, between: str, role: str
) -> None:
    people_ = people(6, [""])
    lines = [f"{encode(MODEL, answers)}{between}{role}{between}2026" for _, answers in people_]
    _, out, _ = printed(tmp_path, "\n".join(lines), model, "--json")
    assert [each["role"] for each in json.loads(out)["roles"]] == [role.strip('"')]


def test_without_the_option_nothing_behind_a_code_is_a_role(tmp_path: Path, model: Path) -> None:
    codes = tmp_path / "codes.txt"
    sheets = people(2, [""])
    codes.write_text("\n".join(f"{encode(MODEL, answers)};Jan Jansen" for _, answers in sheets), encoding="utf-8")
    _, out, _ = run("team", codes, "--json", "--model", model)
    assert json.loads(out)["roles"] == []
    assert "Jansen" not in out


def test_a_role_that_is_too_long_is_told_with_its_line_and_the_rest_go_on(tmp_path: Path, model: Path) -> None:
    (_, first), *others = people(3, [""])
    lines = [f"{encode(MODEL, first)};{'x' * (LONGEST_ROLE + 1)}", *(encode(MODEL, one) for _, one in others)]
    status, out, err = printed(tmp_path, "\n".join(lines), model, "--json")
    assert (status, json.loads(out)["people"]) == (1, len(others))
    assert (
        err
        == f"{tmp_path / 'codes.txt'}: Regel 1: De naam van een groep is te lang. Er passen {LONGEST_ROLE} tekens in.\n"
    )


def test_too_many_roles_are_refused(tmp_path: Path, model: Path) -> None:
    lines = [f"{encode(MODEL, one)};groep {at}" for at, (_, one) in enumerate(people(4, [""])[: MOST_ROLES + 1])]
    assert printed(tmp_path, "\n".join(lines), model) == (
        2,
        "",
        f"Er zijn te veel groepen. Gebruik er hooguit {MOST_ROLES}.\n",
    )
