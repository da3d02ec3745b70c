"""What the check prints for Git hosts and programs: every finding, at its line, with nothing lost in between."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from scripts import check
from scripts.check_formats import FORMATS, JSON_FORMAT, Findings, github, gitlab
from scripts.compiler.problems import Spot, Told, problem, told
from scripts.compiler.words.phrase import Phrase, Words
from tests.content.trees import VALID, Change, tree

MODEL = "content/model.yaml"
INDEX = "content/dimensions/water/index.md"
WRONG: Change = {"file": MODEL, "replace": "language: nl", "with": "language: NL"}
SPACES: Change = {"file": INDEX, "replace": "Wie meet, weet", "with": "Wie  meet, weet"}
SAID = "'NL' is geen taal die deze site spreekt. Schrijf nl of en, in kleine letters."
ADVISED = "Hier staan twee of meer spaties achter elkaar. Laat er één staan."


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A tree with one problem, and beside it one piece of advice."""
    return tree(tmp_path / "tree", [WRONG, SPACES])


def printed(root: Path, form: str, capsys: pytest.CaptureFixture[str]) -> str:
    assert check.main(["--format", form, str(root)]) == 1
    return capsys.readouterr().out


def test_advice_is_shown_beside_problems(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert printed(root, "text", capsys).splitlines() == [
        f"content/model.yaml:7:11: {SAID}",
        "1 advies, los van wat hierboven moet:",
        f"{INDEX}:13:5: {ADVISED}",
    ]


def test_github_gets_a_command_at_the_line_of_each_finding(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert printed(root, "github", capsys).splitlines() == [
        f"::error file=content/model.yaml,line=7,col=11,title=Fout in de inhoud::{SAID}",
        f"::notice file={INDEX},line=13,col=5,title=Advies::{ADVISED}",
    ]


def test_gitlab_gets_a_report_with_what_it_asks_for(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first, second = json.loads(printed(root, "gitlab", capsys))
    assert {name: first[name] for name in ("description", "severity", "location")} == {
        "description": SAID,
        "severity": "blocker",
        "location": {"path": "content/model.yaml", "lines": {"begin": 7}},
    }
    assert (second["severity"], second["location"]["path"]) == ("info", INDEX)
    assert first["check_name"]
    assert first["fingerprint"] != second["fingerprint"]


def test_json_has_everything_and_names_its_form(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    document = json.loads(printed(root, "json", capsys))
    assert (document["format"], document["language"], document["in_order"]) == (JSON_FORMAT, "nl", False)
    (wrong,), (advised,) = document["problems"], document["advice"]
    assert (wrong["file"], wrong["line"], wrong["column"]) == (MODEL, 7, 11)
    assert f"{wrong['what']} {wrong['remedy']}" == SAID
    assert (advised["file"], advised["line"]) == (INDEX, 13)


@pytest.mark.parametrize("form", FORMATS)
def test_content_in_order_is_told_with_an_empty_report(form: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert check.main(["--format", form, str(VALID)]) == 0
    expected = {"github": "", "gitlab": [], "json": {"problems": [], "advice": []}}[form]
    out = capsys.readouterr().out
    found = out.strip() if form == "github" else json.loads(out)
    assert found == expected or {name: found[name] for name in ("problems", "advice")} == expected


@pytest.mark.parametrize("arguments", [["--format"], ["--format", "xml"], ["a", "b"]])
def test_a_form_that_is_not_there_gives_those_that_are(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert check.main(arguments) == 2
    assert capsys.readouterr().err == "Kies een vorm die er is: make check FORMAT=text|github|gitlab|json\n"


METEN = "content/dimensions/water/meten.yaml"
BROKEN: dict[str, Change] = {
    "effort": {"file": METEN, "replace": "      effort: S\n", "with": "      effort: XS\n"},
    "who": {
        "file": METEN,
        "replace": "      effort: S\n      who: beheerder\n",
        "with": "      effort: S\n      who:\n",
    },
    "url": {"file": METEN, "replace": "https://kennis.example/lijst", "with": "kennis.example/lijst"},
    "text": {"file": METEN, "replace": "- Neem een kaart mee.", "with": "- Neem een <b>kaart</b> mee."},
}
"""A tip that is broken in one of its fields, which is not twice in the file."""


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_tip_is_shown_at_its_own_line_whoever_reads_the_check(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = tree(tmp_path / "tree", [BROKEN[name]])
    before, after = (one / METEN for one in (VALID, root))
    pairs = zip(
        before.read_text(encoding="utf-8").splitlines(), after.read_text(encoding="utf-8").splitlines(), strict=True
    )
    line = next(number for number, (old, new) in enumerate(pairs, 1) if old != new)
    commands = [
        re.match(r"::error file=([^,]*),line=(\d+),", one) for one in printed(root, "github", capsys).splitlines()
    ]
    assert {(found[1], int(found[2])) for found in commands if found} == {(METEN, line)}
    entries = json.loads(printed(root, "gitlab", capsys))
    assert {(one["location"]["path"], one["location"]["lines"]["begin"]) for one in entries} == {(METEN, line)}
    found = json.loads(printed(root, "json", capsys))["problems"]
    assert {(one["file"], one["line"]) for one in found} == {(METEN, line)}


def made(file: str, line: int, what: str) -> Told:
    return told(problem(Spot(file, line), Words(nl=Phrase(what, "Doe iets."), en=Phrase("A thing.", "Do."))), "nl")


def test_signs_that_mean_something_in_a_command_are_escaped() -> None:
    found = Findings([made("content/a,b:c.yaml", 1, "100% ::error::\nregel")], [], "nl")
    assert github(found) == (
        "::error file=content/a%2Cb%3Ac.yaml,line=1,col=1,title=Fout in de inhoud::100%25 ::error::%0Aregel Doe iets."
    )


def test_a_finding_keeps_its_fingerprint_when_its_line_moves_and_two_never_share_one() -> None:
    def fingerprints(*lines: int) -> list[str]:
        report = json.loads(gitlab(Findings([made("content/model.yaml", line, "Wat.") for line in lines], [], "nl")))
        return [entry["fingerprint"] for entry in report]

    assert fingerprints(3, 9) == fingerprints(30, 90)
    assert len(set(fingerprints(3, 9))) == 2
