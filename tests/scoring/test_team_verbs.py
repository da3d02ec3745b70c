"""The worker's verbs for many sheets, through the door that the browser uses, and the command line beside them."""

from __future__ import annotations

import json
import random
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from scoring.code.result_code import encode
from scoring.documents.canonical import canonical, write_answers, write_model
from scoring.model.answers import UNKNOWN, Answers
from scoring.worker import Scorer, id_of
from scripts.runtime.exercise import call_for, hand_over
from tests.scoring.bare_models import random_answers
from tests.scoring.test_command_line import run
from tests.scoring.two_versions import EARLIER, LATER

DOCUMENT, OLD_DOCUMENT = write_model(LATER), write_model(EARLIER)
CHANCE = random.Random(7)
SHEETS = [random_answers(LATER, CHANCE) for _ in range(12)]
OLD_SHEETS = [random_answers(EARLIER, CHANCE) for _ in range(6)]
CODES = [encode(LATER, answers) for answers in SHEETS]
OLD_CODES = [encode(EARLIER, answers) for answers in OLD_SHEETS]
ID, OLD_ID = id_of(DOCUMENT), id_of(OLD_DOCUMENT)
DAY = {"date": "2026-11-23"}


class Asked:
    """A scorer that was handed both versions."""

    def __init__(self) -> None:
        self._scorer = Scorer()
        for document in (OLD_DOCUMENT, DOCUMENT):
            self._scorer.call(*hand_over(document))

    def reply(self, verb: str, document: str = DOCUMENT, **payload: object) -> Any:
        return json.loads(self._scorer.call(*call_for(document, verb, **payload)))

    def __call__(self, verb: str, document: str = DOCUMENT, **payload: object) -> Any:
        reply = self.reply(verb, document, **payload)
        assert list(reply) == ["ok"], reply
        return reply["ok"]

    def error(self, verb: str, document: str = DOCUMENT, **payload: object) -> tuple[str, str]:
        reply = self.reply(verb, document, **payload)
        assert list(reply) == ["error"], reply
        return reply["error"]["key"].removeprefix("scoring."), reply["error"]["where"]


ask = Asked()


def coded(codes: list[str], role: str = "") -> list[dict[str, str]]:
    return [{"role": role, "code": code} for code in codes]


def tally(sheets: list[dict[str, Any]], document: str = DOCUMENT, so_far: object = None) -> Any:
    return ask("tally", document, sheets=sheets, so_far=so_far)


def team(*tallies: object, label: str = "") -> Any:
    return ask("team", tallies=list(tallies), label=label)


TALLY = tally(coded(CODES))
TEAM = team(TALLY, label="Beheer")


def test_codes_are_found_in_a_pasted_text() -> None:
    text = f"Hallo,\n{CODES[0]}\n{OLD_CODES[0]}\n{CODES[1][:-1]}\n"
    reply = ask("read_pasted", text=text, goes_on=False)
    assert (reply["read"], reply["lines"]) == (len(text), 4)
    first, old, bad = reply["found"]
    assert first == {"line": 2, "text": CODES[0], "code": CODES[0], "version": "2.0.0", "problem": None}
    assert (old["code"], old["version"]) == (OLD_CODES[0], "1.0.0")
    assert (bad["line"], bad["code"], bad["problem"]["kind"]) == (4, None, "length")
    assert bad["problem"]["message"].startswith("De code die u invulde heeft 1")


def test_sheets_come_in_parts_as_codes_or_as_files() -> None:
    as_files = [{"role": "", "answers": json.loads(write_answers(answers, LATER))} for answers in SHEETS[:5]]
    assert tally(coded(CODES[5:]), so_far=tally(as_files)) == TALLY


def test_a_role_is_on_one_line_and_has_no_spaces_around_it() -> None:
    assert tally(coded(CODES[:1], "  de\nraad "))["people"] == {"de raad": 1}


def test_sheets_of_an_older_version_count_where_the_question_is_the_same() -> None:
    both = team(TALLY, tally(coded(OLD_CODES), OLD_DOCUMENT))["document"]
    assert (both["people"], both["versions"]) == (18, ["1.0.0", "2.0.0"])
    people = {entry["id"]: entry["people"] for entry in both["questions"]}
    assert (people["d1-q1"], people["d1-q3"], people["nieuw"]) == (18, 12, 12)
    assert [(one["question"], one["version"]) for one in both["left_out"]] == [("d1-q3", "1.0.0"), ("d1-q4", "1.0.0")]


def test_what_a_team_sees_says_what_does_not_count() -> None:
    notes = team(TALLY, tally(coded(OLD_CODES), OLD_DOCUMENT))["view"]["notes"]
    assert notes[0] == "Er zijn 18 ingevulde scans."
    assert notes[2:] == [
        "De vraag ‘Vraag 3’ uit versie 1.0.0 telt niet mee. Die vraag is nu anders, of staat niet meer in de scan.",
        "De vraag ‘Vraag 4’ uit versie 1.0.0 telt niet mee. Die vraag is nu anders, of staat niet meer in de scan.",
    ]


def test_two_people_are_no_team() -> None:
    view = team(tally(coded(CODES[:2])))["view"]
    assert view["shown"] is False
    assert view["notes"][:2] == [
        "Er zijn 2 ingevulde scans.",
        "Voor een beeld van het team zijn minstens 3 ingevulde scans nodig.",
    ]
    assert all(one["team"] is None for one in view["questions"])


def test_an_aggregate_holds_no_sheet_and_no_code() -> None:
    text = json.dumps(TEAM["document"])
    assert not any(code in text for code in CODES)


def test_an_aggregate_is_opened_again_by_its_own_version() -> None:
    opened = ask("open_team", text=json.dumps(TEAM["document"]))
    assert opened == {"version": "2.0.0", **TEAM}
    old = ask("team", OLD_DOCUMENT, tallies=[tally(coded(OLD_CODES), OLD_DOCUMENT)], label="")
    text = json.dumps(old["document"])
    assert ask("open_team", text=text) == {"version": "1.0.0", "document": None, "view": None}
    assert ask("open_team", OLD_DOCUMENT, text=text) == {"version": "1.0.0", **old}


def changed(**changes: object) -> str:
    return json.dumps({**TEAM["document"], **changes})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ("document.empty", "")),
        ("[]", ("team.other_format", "format")),
        (write_answers(SHEETS[0], LATER), ("team.other_format", "format")),
        (changed(format="self-scan.team/2"), ("document.newer_format", "format")),
        (changed(extra=1), ("document.unknown_entry", "extra")),
        (changed(people=13), ("team.changed", "people")),
        (changed(people=-1), ("team.no_count", "people")),
        (changed(questions=[]), ("team.changed", "questions")),
        (changed(questions=[{}]), ("document.missing_entry", "questions.0.id")),
        (changed(conversation=[]), ("team.changed", "")),
        (changed(label="x" * 101), ("team.long_label", "label")),
        (changed(label=" x"), ("team.changed", "")),
        (changed(model="iets-anders"), ("team.other_model", "model")),
    ],
)
def test_an_aggregate_is_read_strictly(text: str, expected: tuple[str, str]) -> None:
    assert ask.error("open_team", text=text) == expected


def test_an_aggregate_that_shows_a_few_people_is_refused() -> None:
    document = json.loads(json.dumps(TEAM["document"]))
    document["questions"][0]["team"] = {"options": [1, 1, 1, 0, 0], "unknown": 9, "na": 0, "missing": 0}
    assert ask.error("open_team", text=json.dumps(document)) == ("team.small_group", "questions.0")


@pytest.mark.parametrize(
    ("sheets", "expected"),
    [
        ([{"role": "x" * 41, "code": CODES[0]}], ("team.long_role", "sheets.0.role")),
        ([{"role": "", "code": CODES[0]}, {"role": "", "code": CODES[0][:-1]}], ("code.length", "sheets.1.code")),
        ([{"role": "", "code": OLD_CODES[0]}], ("code.other_version", "sheets.0.code")),
        ([{"role": ""}], ("document.missing_entry", "sheets.0.code")),
        ([{"code": CODES[0]}], ("document.missing_entry", "sheets.0.role")),
        ([{"role": "", "answers": {}}], ("document.other_format", "format")),
        ([[]], ("document.needs_object", "sheets.0")),
        ([{"role": "", "code": CODES[0]}] * 5_001, ("team.too_many_sheets", "sheets")),
    ],
)
def test_a_wrong_sheet_is_refused_with_its_place(sheets: list[Any], expected: tuple[str, str]) -> None:
    assert ask.error("tally", sheets=sheets, so_far=None) == expected


def test_a_tally_of_another_version_is_not_added_to() -> None:
    old = tally(coded(OLD_CODES), OLD_DOCUMENT)
    assert ask.error("tally", sheets=[], so_far=old) == ("team.no_tally", "so_far.model_version")
    assert ask.error("tally", sheets=[], so_far={}) == ("team.no_tally", "so_far.format")
    assert ask.error("team", OLD_DOCUMENT, tallies=[TALLY], label="") == ("team.no_tally", "tallies.0.model")


def test_too_many_roles_are_refused() -> None:
    sheets = [{"role": f"rol {number}", "code": CODES[0]} for number in range(11)]
    assert ask.error("team", tallies=[tally(sheets)], label="") == ("team.too_many_roles", "tallies.0.people")


def test_each_file_of_a_team_has_its_verb() -> None:
    assert ask("team_csv", team=TEAM["document"]).startswith('\ufeff"Dimensie";"Onderwerp";"Groep";"Mensen";')
    report = ask("team_markdown", team=TEAM["document"], **DAY)
    assert report.startswith("# Teambeeld: Proef\n\nBeheer: 23 november 2026\n\nEr zijn 12 ingevulde scans.")


def test_a_next_aggregate_that_differs_by_one_person_is_told_to_wait() -> None:
    now = team(tally(coded(CODES[:11])))["document"]
    refused = ask(
        "check_release", team=now, last_model=json.loads(call_for(DOCUMENT, "")[1])["model"], last=TEAM["document"]
    )
    assert refused
    assert {one["people"] for one in refused} == {1}
    assert refused[0]["message"].startswith(
        "Bij ‘Vraag 1’ verschilt dit teambeeld maar een paar mensen van het vorige."
    )


def test_two_versions_are_compared_each_with_its_own_model() -> None:
    before, now = (json.loads(write_answers(*one)) for one in ((OLD_SHEETS[0], EARLIER), (SHEETS[0], LATER)))
    document = ask("compare", before_model=OLD_ID, before=before, now=now)
    assert (document["format"], document["comparable"], document["questions_now"]) == ("self-scan.comparison/1", 5, 8)
    assert (document["before"]["model_version"], document["now"]["model_version"]) == ("1.0.0", "2.0.0")


def test_a_team_is_not_compared_with_a_sheet() -> None:
    now = json.loads(write_answers(SHEETS[0], LATER))
    assert ask.error("compare", before_model=ID, before=TEAM["document"], now=now) == (
        "comparison.two_kinds",
        "before",
    )


def test_another_model_is_not_compared() -> None:
    other = write_model(replace(LATER, id="iets-anders"))
    scorer = Scorer()
    for document in (DOCUMENT, other):
        scorer.call(*hand_over(document))
    reply = json.loads(scorer.call(*call_for(DOCUMENT, "compare", before_model=id_of(other), before={}, now={})))
    assert reply["error"]["key"] == "scoring.answers.other_model"


def test_a_model_that_was_not_handed_over_is_asked_for() -> None:
    reply = ask.reply("compare", before_model="geen", before={}, now={})
    assert reply["error"]["key"] == "scoring.model.unknown"


def test_an_old_sheet_is_carried_over_with_what_is_still_to_be_answered() -> None:
    old = json.loads(write_answers(OLD_SHEETS[0], EARLIER))
    carried = ask("carry_over", before_model=OLD_ID, answers=old)
    assert carried["answers"]["model_version"] == "2.0.0"
    assert carried["to_answer"] == ["d1-q3", "nieuw", "d3-q1"]


def test_sheets_are_joined_as_codes_or_as_files() -> None:
    one, other = Answers({"d1-q1": 2, "d1-q2": 1}), Answers({"d1-q1": 3, "d2-q1": UNKNOWN})
    sheets = [{"code": encode(LATER, one)}, {"answers": json.loads(write_answers(other, LATER))}]
    document = ask("join", sheets=sheets)
    assert document["answers"]["answers"] == {"d1-q2": 1, "d2-q1": "unknown"}
    assert document["answers"]["origin"] == {"kind": "joined", "sheets": 2}
    assert [one["question"] for one in document["conflicts"]] == ["d1-q1"]
    assert ask.error("join", sheets=[]) == ("join.how_many", "sheets")
    assert ask.error("join", sheets=[{"code": "Ü"}])[0] == "code.character"


def test_a_team_has_a_sheet_of_what_it_agrees_about() -> None:
    document = ask("consensus", team=TEAM["document"])
    assert document["answers"]["origin"] == {"kind": "consensus", "sheets": 12}
    assert len(document["answers"]["answers"]) + len(document["conflicts"]) == 8


# The command line


@pytest.fixture
def files(tmp_path: Path) -> dict[str, Path]:
    texts = {
        "model": DOCUMENT,
        "codes": "\n".join([*CODES, ""]),
        "team": canonical(TEAM["document"]),
        "one": f"Mijn code: {CODES[0]}\n",
        "other": write_answers(SHEETS[1], LATER),
    }
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return {name: tmp_path / name for name in texts}


def printed(files: dict[str, Path], *arguments: object) -> str:
    status, out, err = run(*arguments, "--model", files["model"])
    assert (status, err) == (0, "")
    return out


def test_the_command_line_gives_the_bytes_that_the_browser_gets(files: dict[str, Path]) -> None:
    own = team(TALLY)["document"]
    assert printed(files, "team", files["codes"], "--json") == canonical(own)
    assert printed(files, "team", files["codes"], "--csv") == ask("team_csv", team=own)
    assert printed(files, "team", files["team"], "--json") == canonical(TEAM["document"])
    sheets = [json.loads(write_answers(answers, LATER)) for answers in SHEETS[:2]]
    compared = ask("compare", before_model=ID, before=sheets[0], now=sheets[1])
    assert printed(files, "compare", files["one"], files["other"], "--json") == canonical(compared)
    joined = ask("join", sheets=[{"answers": one} for one in sheets])
    assert printed(files, "join", files["one"], files["other"], "--json") == canonical(joined)
    assert printed(files, "join", files["one"], files["other"], "--answers") == canonical(joined["answers"])
    agreed = ask("consensus", team=TEAM["document"])
    assert printed(files, "join", files["team"], "--json") == canonical(agreed)


def test_the_command_line_prints_a_team_in_words(files: dict[str, Path]) -> None:
    assert printed(files, "team", files["team"]).startswith("Proef\nBeheer\nEr zijn 12 ingevulde scans.\n")
    assert "\n## " in printed(files, "team", files["team"], "--markdown")
    assert printed(files, "compare", files["team"], files["team"]).startswith("Proef\n8 van de 8 vragen")
    assert "U moet" not in printed(files, "join", files["one"], files["one"])


def test_the_command_line_tells_what_is_no_code_and_what_is_there_twice(files: dict[str, Path]) -> None:
    files["codes"].write_text("\n".join([*CODES, CODES[3], CODES[4][:-1], OLD_CODES[0]]), encoding="utf-8")
    status, out, err = run("team", files["codes"], "--json", "--model", files["model"])
    assert status == 1
    assert out == canonical(team(tally(coded(list(dict.fromkeys(CODES)))))["document"])
    first, second, third = err.splitlines()
    assert first.startswith(f"{files['codes']}: Regel 14: De code die u invulde heeft ")
    assert second.startswith(f"{files['codes']}: Regel 15: Deze code hoort bij versie 1.0.0 ")
    assert third == "1 code stond er al. Die telt één keer mee."


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("compare", "one", "team"), "Een team is niet te vergelijken met één ingevulde scan."),
        (("join", "one", "team"), "Voeg een teambeeld niet samen met andere bestanden."),
        (("compare", "model", "one"), "Dit bestand bevat geen antwoorden van de zelfscan."),
        (("join", "absent"), "kan niet worden gelezen"),
    ],
)
def test_wrong_input_for_many_sheets_is_one_sentence(
    files: dict[str, Path], arguments: tuple[str, ...], message: str
) -> None:
    verb, *names = arguments
    status, out, err = run(verb, *(files.get(name, name) for name in names), "--model", files["model"])
    assert (status, out) == (2, "")
    assert message in err
    assert len(err.splitlines()) == 1
