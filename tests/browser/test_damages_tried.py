"""Whatever an editor damages, the page for trying a change says of it what the build machine says, word for word."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from scripts.compiler.files.desk_contents import desk_files
from scripts.compiler.trial.desk import Desk
from tests.browser.conftest import Visit, visiting
from tests.browser.scorer_spy import CALL_ALL
from tests.browser.test_trying_out import Trial, said
from tests.conftest import ROOT
from tests.content.damages import KINDS, Damage, Kind, damages_of
from tests.content.damages.harm import Judge
from tests.content.damages.kind import Files

SEED = 3
AT_ONCE = 10
"""So many calls wait for the worker at a time."""
IN_THE_PAGE = ("a_colon_lost", "bold_in_plain_text", "an_unknown_effort")


@pytest.fixture(scope="module")
def opened(browser: Browser, address: str) -> Iterator[Visit]:
    with visiting(browser, address) as visit:
        visit.page.on("dialog", lambda dialog: dialog.accept())
        Trial(visit.page, address).open()
        yield visit


@pytest.fixture(scope="module")
def judge(tmp_path_factory: pytest.TempPathFactory) -> Judge:
    return Judge(ROOT, tmp_path_factory.mktemp("damaged") / "tree")


def is_typed(damage: Damage, files: Files) -> bool:
    """Whether somebody can type it: in one file that is there and stays, and in characters that a text can hold."""
    text = damage.changes.get(damage.file)
    is_text = text is not None and not re.search("[\ud800-\udfff]", text)
    return len(damage.changes) == 1 and damage.file in files and is_text


@pytest.fixture(scope="module")
def damages(judge: Judge) -> dict[Kind, Damage]:
    """One of each kind that can be typed; those of published content last: a published version stays on the desk."""
    found = {kind: damages_of(kind, judge.texts, SEED, 1) for kind in KINDS}
    typed = {kind: made[0] for kind, made in found.items() if made and is_typed(made[0], judge.texts)}
    return dict(sorted(typed.items(), key=lambda one: one[0].released))


def calls_of(judge: Judge, damages: Mapping[Kind, Damage]) -> Iterator[tuple[str, str, str]]:
    """The name of the kind, or "", and a call of the desk."""
    files = desk_files(ROOT, ROOT / "content")
    yield "", "lay", json.dumps({"folder": "content", "files": files})
    is_released = False
    for kind, damage in damages.items():
        known = judge.texts if kind.released else files
        if kind.released and not is_released:
            yield "", "lay", json.dumps({"folder": "content", "files": judge.texts})
            is_released = True
        text = damage.changes[damage.file]
        yield kind.name, "check", json.dumps({"file": damage.file, "text": text})
        yield "", "lay", json.dumps({"folder": "content", "files": {damage.file: known[damage.file]}})


@pytest.mark.parametrize("name", IN_THE_PAGE)
def test_a_damage_that_is_typed_is_listed_as_the_build_machine_tells_it(
    opened: Visit, damages: Mapping[Kind, Damage], address: str, tmp_path: Path, name: str
) -> None:
    damage = next(made for kind, made in damages.items() if kind.name == name)
    text = damage.changes[damage.file]
    assert text is not None
    here = Desk(str(tmp_path))
    here.call("lay", json.dumps({"folder": "content", "files": desk_files(ROOT, ROOT / "content")}))
    reply = json.loads(here.call("check", json.dumps({"file": damage.file, "text": text})))
    own = [f"{said('trial.line').format(line=one['line'])}: {one['what']} {one['remedy']}" for one in reply["problems"]]
    others = [f"{one['file']}:{one['line']}: {one['what']} {one['remedy']}" for one in reply["elsewhere"]]
    assert own
    trial = Trial(opened.page, address)
    trial.part("file").select_option(damage.file)
    trial.part("as-text").check()
    trial.part("area").fill(text)
    expect(trial.problems).to_have_text([*own, *others])
    trial.part("put-back").click()
    trial.wait_until_in_order()


def test_every_kind_of_damage_is_told_in_the_browser_as_on_the_build_machine(
    opened: Visit, judge: Judge, damages: Mapping[Kind, Damage], tmp_path: Path
) -> None:
    calls = list(calls_of(judge, damages))
    assert sum(bool(name) for name, _, _ in calls) > 100
    here = Desk(str(tmp_path))
    told = 0
    for start in range(0, len(calls), AT_ONCE):
        some = calls[start : start + AT_ONCE]
        replies = opened.page.evaluate(CALL_ALL, [[verb, request] for _, verb, request in some])
        for (name, verb, request), reply in zip(some, replies, strict=True):
            there, expected = json.loads(reply), json.loads(here.call(verb, request))
            assert lines(there) == lines(expected), name
            assert there == expected, name
            told += bool(name and lines(there))
    assert told > 100


def lines(reply: dict[str, Any]) -> list[str]:
    found = (*reply.get("problems", ()), *reply.get("elsewhere", ()), *reply.get("advice", ()))
    return [f"{one['file']}:{one['line']}:{one['column']}: {one['what']} {one['remedy']}" for one in found]
