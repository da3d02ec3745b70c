"""The same bytes from Python on this machine, from the site's own worker, and from the command line."""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
import zipfile
from pathlib import Path

from playwright.sync_api import Route

from scoring.documents.canonical import write_model
from scoring.model.model import Model
from scoring.worker import VERBS, call
from tests.browser.conftest import StartVisit, Visit
from tests.browser.scorer_spy import Scorer
from tests.browser.sheets import VARIED, answers_of
from tests.conftest import ROOT
from tests.scoring.cases import cases
from tests.scoring.exercise import DOCUMENT, GOOD, WRONG

CASES = list(cases())


def test_the_scorer_of_these_tests_is_the_lean_one(visit_with_scorer: Visit) -> None:
    assert Scorer(visit_with_scorer.page).starts() == ["lean"]


def test_every_scoring_case_gives_the_same_bytes_in_the_worker(scored: Visit) -> None:
    assert len(CASES) >= 80, "the scoring cases were not found"
    asked = [(case.id, *each) for case in CASES for each in case.calls()]
    replies = Scorer(scored.page).call_all([(verb, model, payload) for _, verb, model, payload in asked])
    different = {
        (id, verb, payload): (reply, expected)
        for (id, verb, model, payload), reply in zip(asked, replies, strict=True)
        if reply.encode() != (expected := call(verb, model, payload)).encode()
    }
    assert different == {}
    assert sum('"ok"' in reply[:6] for reply in replies) > 50


def test_every_other_verb_gives_the_same_bytes_in_the_worker(scored: Visit) -> None:
    assert set(GOOD) | {"evaluate"} == set(VERBS), "a verb without a test here"
    calls = [(verb, DOCUMENT, payload) for verb, payload in GOOD.items()]
    for asked, reply in zip(calls, Scorer(scored.page).call_all(calls), strict=True):
        assert reply.startswith('{"ok":'), asked
        assert reply.encode() == call(*asked).encode(), asked


def test_wrong_input_gives_the_same_error_in_the_worker(scored: Visit) -> None:
    for asked, reply in zip(WRONG, Scorer(scored.page).call_all(WRONG), strict=True):
        assert reply.startswith('{"error":'), asked
        assert reply.encode() == call(*asked).encode(), asked


def test_a_module_that_the_lean_start_lacks_makes_it_start_with_the_whole_runtime(
    visit: StartVisit, model: Model
) -> None:
    visitor = visit()
    visitor.context.route(re.compile(r"/python\.[0-9a-f]+\.zip$"), without_fractions)
    visitor.scan.open("volledig")
    visitor.scan.fill_in(answers_of(VARIED, model))
    visitor.scan.see_result()
    assert Scorer(visitor.page).starts() == ["lean", "full"]
    sent, received = Scorer(visitor.page).last_evaluation()
    assert received == json.loads(call("evaluate", write_model(model), sent))["ok"]
    (warning,) = visitor.journal.messages
    assert re.search(r"The scorer failed \(load: .*No module named 'fractions'", warning, re.DOTALL), warning
    assert "is started again, with the whole runtime." in warning


def without_fractions(route: Route) -> None:
    """The library of the lean start, without one of the modules that scoring imports."""
    response = route.fetch()
    less = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(response.body())) as library, zipfile.ZipFile(less, "w") as without:
        names = [name for name in library.namelist() if name != "fractions.pyc"]
        assert len(names) == len(library.namelist()) - 1
        for name in names:
            without.writestr(name, library.read(name))
    route.fulfill(response=response, body=less.getvalue())


def test_the_command_line_prints_the_bytes_that_the_page_got(
    scored: Visit, site: Path, model: Model, tmp_path: Path
) -> None:
    scored.scan.go("volledig")
    scored.scan.fill_in(answers_of(VARIED, model))
    scored.scan.see_result()
    sent, received = Scorer(scored.page).last_evaluation()
    answers = tmp_path / "answers.json"
    answers.write_text(sent, encoding="utf-8")
    built = site / "assets" / "scoring" / "model.json"
    command = [sys.executable, "-m", "scoring", "score", str(answers), "--json", "--model", str(built)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    assert json.loads(received)["progress"]["answered"] == 15
    assert done.stdout == received.encode()
