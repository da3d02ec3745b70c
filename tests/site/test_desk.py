"""The desk of the page for trying a change has the same checker: here, and in the Python of the browser."""

from __future__ import annotations

import json
import re
import subprocess
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from scripts.compiler.advice import advice
from scripts.compiler.content.load import load
from scripts.compiler.editing.kinds_of_files import is_markdown
from scripts.compiler.files.desk_contents import desk_files
from scripts.compiler.files.node_program import node
from scripts.compiler.files.npm_files import NpmFileError
from scripts.compiler.problems import Told, told
from scripts.compiler.trial.desk import MOST_ELSEWHERE, Desk
from scripts.compiler.trial.preview import _ENGINE, engine_html
from scripts.runtime import desk_exercise
from scripts.runtime.desk_files import LOCK, WHEELS, desk_archive, wheel
from scripts.runtime.desk_library import desk_library
from tests.conftest import ROOT
from tests.content.trees import VALID, Case, cases, problems

Reply = dict[str, Any]


def asked(desk: Desk, verb: str, **request: object) -> Reply:
    reply: Reply = json.loads(desk.call(verb, json.dumps(request)))
    return reply


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A desk with the valid content of the tests."""
    made = Desk(str(tmp_path))
    asked(made, "lay", folder="content", files=desk_files(VALID, VALID / "content"))
    return made


def a_question() -> tuple[str, str]:
    document = next(one for one in load(VALID).documents if "ladder" in one.data)
    return document.file, document.text


def texts_of(root: Path) -> dict[str, str] | None:
    """The files of a tree; None where one of them is no text, which no form can hold."""
    try:
        return {
            path.relative_to(root).as_posix(): path.read_bytes().decode("utf-8")
            for path in sorted(root.rglob("*"))
            if path.is_file()
        }
    except UnicodeDecodeError:
        return None


def lines(reply: Reply) -> list[str]:
    return sorted(
        f"{one['file']}:{one['line']}:{one['column']}: {one['what']} {one['remedy']}"
        for one in (*reply["problems"], *reply["elsewhere"])
    )


def told_lines(found: tuple[Told, ...]) -> list[str]:
    return sorted(map(str, found))


def test_good_content_has_no_problems_and_a_preview(desk: Desk) -> None:
    file, text = a_question()
    reply = asked(desk, "check", file=file, text=text)
    assert (reply["problems"], reply["elsewhere"], reply["more"], reply["text"]) == ([], [], 0, text)
    page = asked(desk, "preview", file=file)
    assert yaml.safe_load(text)["title"] in page["html"]


def test_a_problem_names_the_field_that_it_is_in(desk: Desk) -> None:
    file, text = a_question()
    reply = asked(desk, "enter", file=file, text=text, path=["ask"], entered="")
    fields, found = reply["fields"], reply["problems"]
    assert [fields[one["field"]]["path"] for one in found] == [["ask"]]
    assert 'ask: ""' in reply["text"]
    assert asked(desk, "preview", file=file) == {"title": "", "html": None}
    assert asked(desk, "enter", file=file, text=reply["text"], path=["ask"], entered="Wat?")["problems"] == []


def test_a_change_that_is_wrong_in_another_file_is_told_there(desk: Desk) -> None:
    text = (VALID / "content" / "model.yaml").read_text(encoding="utf-8")
    reply = asked(desk, "check", file="content/model.yaml", text=text.replace("\nversion: ", "\nversion: 9"))
    assert reply["problems"] or reply["elsewhere"]
    assert all(one["file"] != "content/model.yaml" for one in reply["elsewhere"])
    assert len(reply["elsewhere"]) <= MOST_ELSEWHERE


def test_a_file_that_is_no_yaml_has_problems_and_no_form(desk: Desk) -> None:
    file, text = a_question()
    reply = asked(desk, "check", file=file, text=text.replace("title: ", 'title: "', 1))
    assert reply["fields"] is None
    assert reply["problems"]


def test_what_no_file_can_hold_is_refused(desk: Desk) -> None:
    file, text = a_question()
    reply = asked(desk, "enter", file=file, text=text, path=["no field"], entered="x")
    assert reply["refused"]
    assert reply["text"] == text


def test_a_field_comes_and_goes_and_an_item_moves_at_the_desk(desk: Desk) -> None:
    file, text = a_question()
    added = asked(desk, "add", file=file, text=text, path=["weight"])
    assert ["weight"] in [row["path"] for row in added["fields"]]
    assert [added["fields"][one["field"]]["path"] for one in added["problems"]] == [["weight"]]
    assert asked(desk, "remove", file=file, text=added["text"], path=["weight"])["text"] == text
    moved = asked(desk, "move", file=file, text=text, path=["ladder", 0], by=1)
    assert yaml.safe_load(moved["text"])["ladder"][1] == yaml.safe_load(text)["ladder"][0]
    assert asked(desk, "move", file=file, text=moved["text"], path=["ladder", 1], by=-1)["text"] == text


@pytest.mark.parametrize(
    ("verb", "request_"),
    [
        ("add", {"path": ["colour"]}),
        ("add", {"path": ["title"]}),
        ("remove", {"path": ["colour"]}),
        ("move", {"path": ["ladder", 0], "by": -1}),
        ("move", {"path": ["title"], "by": 1}),
    ],
)
def test_what_cannot_come_go_or_move_is_refused(desk: Desk, verb: str, request_: dict[str, object]) -> None:
    file, text = a_question()
    reply = asked(desk, verb, file=file, text=text, **request_)
    assert (reply["refused"], reply["text"], reply["problems"]) == (True, text, [])


def test_in_a_file_without_fields_nothing_comes(desk: Desk) -> None:
    assert asked(desk, "add", file="content/spelling.txt", text="a\n", path=["b"])["refused"]


def test_advice_is_that_of_the_command_but_for_spelling_and_of_this_file_only(desk: Desk, tmp_path: Path) -> None:
    file, _ = a_question()
    other = "content/glossary.yaml"
    long = f"Dit is een zin {'die maar doorgaat ' * 12}tot het einde."
    for name in (file, other):
        # Once in each: a text that is twice in a file is an error, and no advice.
        changed = re.sub(r"(ask|definition): .*", rf"\1: {long}", text_of(name), count=1)
        asked(desk, "lay", folder="content", files={name: changed})
    reply = asked(desk, "check", file=file, text=(tmp_path / file).read_text(encoding="utf-8"))
    found = [f"{one['file']}:{one['line']}:{one['column']}: {one['what']} {one['remedy']}" for one in reply["advice"]]
    expected = {str(told(one, "nl")) for one in advice(load(tmp_path), date.today())}
    assert found
    assert found == sorted(line for line in expected if line.startswith(f"{file}:"))
    assert {line.partition(":")[0] for line in expected} >= {file, other}
    assert [reply["fields"][one["field"]]["path"] for one in reply["advice"]] == [["ask"]] * len(found)
    assert (reply["problems"], reply["elsewhere"]) == ([], [])


def text_of(name: str) -> str:
    return (VALID / name).read_text(encoding="utf-8")


def test_a_text_that_is_changed_as_a_whole_is_checked_too(desk: Desk) -> None:
    file, text = a_question()
    raw = text.replace("\n", "\r\n")
    reply = asked(desk, "rewrite", file=file, text=raw, entered=text.replace("ask: ", "ask: Eerst: ", 1))
    assert reply["text"] == raw.replace("ask: ", "ask: Eerst: ", 1)
    assert reply["problems"]


def test_nothing_is_written_beside_the_desk(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="leads out of the desk"):
        desk.lay("content", {"../elsewhere.yaml": "a: b\n"})
    assert not (tmp_path.parent / "elsewhere.yaml").exists()


def test_the_preview_reads_markdown_as_the_engine_does() -> None:
    class Loader(yaml.SafeLoader):
        pass

    Loader.add_constructor("!ENV", lambda loader, node: "")
    given = yaml.load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"), Loader)["markdown_extensions"]
    names = [next(iter(one)) if isinstance(one, dict) else one for one in given]
    assert sorted(names) == sorted(set(_ENGINE["extensions"]) - {"fenced_code"})  # the engine's own
    assert '<div class="admonition note">' in engine_html("!!! note\n    x\n")


def test_every_damage_is_told_at_the_desk_as_it_is_on_the_build_machine(tmp_path: Path) -> None:
    tried = 0
    for number, case in enumerate(cases()):
        root = case.made(tmp_path / str(number))
        files = texts_of(root)
        if files is None or not (root / "content").is_dir():
            continue
        told = problems(root)
        file = told[0].file if told and told[0].file in files else "content/site.yaml"
        if file not in files:
            continue
        made = Desk(str(tmp_path / f"desk-{number}"))
        asked(made, "lay", folder="content", files=files)
        reply = asked(made, "check", file=file, text=files[file])
        if not reply["more"]:
            assert lines(reply) == told_lines(told), case.name
            tried += 1
    assert tried > 250


def calls_of(case: Case, folder: Path) -> list[tuple[str, str, str]]:
    files = texts_of(case.made(folder))
    file = next((change["file"] for change in case.changes if change["file"] in (files or {})), "content/site.yaml")
    if not files or file not in files:
        return []
    root = f"/papers/{folder.name}"
    return [
        (root, "lay", json.dumps({"folder": "content", "files": files})),
        (root, "check", json.dumps({"file": file, "text": files[file]})),
    ]


def test_the_python_of_the_browser_gives_the_same_replies(tmp_path: Path) -> None:
    """Of every damage, and of every page, change and preview of the exercise, made of the valid content."""
    found = [calls_of(case, tmp_path / str(number)) for number, case in enumerate(cases())]
    exercise = [("/papers/own", *call) for call in desk_exercise.calls(VALID, VALID / "content")]
    calls = [*(call for each in found for call in each), *exercise]
    assert len(calls) > 500
    package = (ROOT / "node_modules" / "pyodide").resolve()
    archive = tmp_path / "archive.zip"
    archive.write_bytes(desk_archive(ROOT))
    library = desk_library(ROOT, package, ROOT / "content")
    command = [node(), str(Path(__file__).with_name("desk_replies.mjs")), str(package), str(library), str(archive)]
    outcome = subprocess.run(command, input=json.dumps(calls).encode(), capture_output=True, check=False)
    assert outcome.returncode == 0, outcome.stderr.decode("utf-8", "replace")[-2000:]
    desks: dict[str, Desk] = {}
    for (root, verb, request), reply in zip(calls, json.loads(outcome.stdout), strict=True):
        here = desks.setdefault(root, Desk(str(tmp_path / root.removeprefix("/"))))
        assert reply == here.call(verb, request), request[:200]


def test_every_page_that_is_edited_has_a_preview(tmp_path: Path) -> None:
    made = Desk(str(tmp_path))
    files = desk_files(ROOT, ROOT / "content")
    asked(made, "lay", folder="content", files=files)
    pages = [name for name in files if is_markdown(name) and name != "content/README.md"]
    assert asked(made, "check", file=pages[0], text=files[pages[0]])["problems"] == []
    for name in pages:
        assert asked(made, "preview", file=name)["html"], name


def test_a_package_of_other_bytes_is_refused(tmp_path: Path) -> None:
    (tmp_path / LOCK).write_bytes((ROOT / LOCK).read_bytes())
    with pytest.raises(NpmFileError, match="Run: make setup"):
        wheel(tmp_path)
    name = wheel(ROOT).name
    (tmp_path / WHEELS).mkdir(parents=True)
    (tmp_path / WHEELS / name).write_bytes(b"other")
    with pytest.raises(NpmFileError, match="is not the file that was locked"):
        wheel(tmp_path)
