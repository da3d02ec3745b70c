"""The same bytes from Python on this machine, from the site's own worker, and from the command line."""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
import zipfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from playwright.sync_api import Route, expect

from scoring import worker
from scoring.documents.canonical import read_answers, write_model, write_result
from scoring.model.model import Model
from scoring.result import evaluate
from scoring.worker import MOST_MODELS
from scoring.worker_verbs import verbs
from scripts.runtime.exercise import Call, hand_over
from tests.addresses import ID
from tests.browser.conftest import StartVisit, Visit
from tests.browser.scorer_spy import Scorer
from tests.browser.sheets import VARIED, answers_of
from tests.browser.wording import wording
from tests.conftest import ROOT
from tests.scoring.cases import cases
from tests.scoring.exercise import GOOD, WRONG, of_cases, of_other_verbs, of_pastes, of_team_cases


def test_the_scorer_of_these_tests_is_the_lean_one(visit_with_scorer: Visit) -> None:
    assert Scorer(visit_with_scorer.page).starts() == ["lean"]


def replies(visit: Visit, calls: Sequence[Call]) -> list[str]:
    """What the worker of the page answers, once it is sure that this Python answers the same to the byte."""
    here = worker.Scorer()
    there = Scorer(visit.page).call_all(calls)
    different = {
        asked: (reply, expected)
        for asked, reply in zip(calls, there, strict=True)
        if reply.encode() != (expected := here.call(*asked)).encode()
    }
    assert different == {}
    return there


def test_every_scoring_case_gives_the_same_bytes_in_the_worker(scored: Visit) -> None:
    assert len(list(cases())) >= 80, "the scoring cases were not found"
    asked = list(of_cases())
    results = [reply for (verb, _), reply in zip(asked, replies(scored, asked), strict=True) if verb == "evaluate"]
    assert sum(reply.startswith('{"ok":') for reply in results) > 50


def test_every_team_case_gives_the_same_bytes_in_the_worker(scored: Visit) -> None:
    asked = list(of_team_cases())
    results = [reply for (verb, _), reply in zip(asked, replies(scored, asked), strict=True) if verb == "team"]
    assert len(results) > 5
    assert all(reply.startswith('{"ok":') for reply in results)


def test_every_paste_gives_the_same_bytes_in_the_worker(scored: Visit) -> None:
    asked = list(of_pastes())
    opened = [reply for reply in replies(scored, asked) if reply.startswith('{"ok":')]
    assert 110 < len(opened) < len(asked) - 40


def test_every_other_verb_gives_the_same_bytes_in_the_worker(scored: Visit) -> None:
    assert set(GOOD) | {"evaluate"} == set(verbs()), "a verb without a test here"
    asked = list(of_other_verbs())
    assert [reply for reply in replies(scored, asked) if not reply.startswith('{"ok":')] == []


def test_wrong_input_gives_the_same_error_in_the_worker(scored: Visit) -> None:
    handed_over, *_ = of_other_verbs()
    taken, *refused = replies(scored, [handed_over, *WRONG])
    assert taken.startswith('{"ok":')
    assert [reply for reply in refused if not reply.startswith('{"error":')] == []


def test_a_model_that_made_room_for_others_is_handed_over_again(scored: Visit, site: Path, model: Model) -> None:
    scorer = Scorer(scored.page)
    scored.scan.go(ID.full)
    scored.scan.fill_in(answers_of(VARIED, model))
    scored.scan.see_result()
    before = scorer.hand_overs()
    others = [hand_over(write_model(replace(model, title=f"Titel {number}"))) for number in range(MOST_MODELS)]
    assert all(reply.startswith('{"ok":') for reply in scorer.call_all(others))
    scored.scan.ambition("leren-en-veranderen").select_option("Bedreven")
    expect(scored.scan.status).to_have_text(
        wording("result.status.ambition", title="Leren en veranderen", stage="Bedreven")
    )
    document = (site / "assets" / "scoring" / "model.json").read_text(encoding="utf-8")
    assert scorer.hand_overs() == [*before, document]


def test_a_module_that_the_lean_start_lacks_makes_it_start_with_the_whole_runtime(
    visit: StartVisit, model: Model
) -> None:
    visitor = visit()
    visitor.context.route(re.compile(r"/python\.[0-9a-f]+\.zip$"), without_fractions)
    visitor.scan.open(ID.full)
    visitor.scan.fill_in(answers_of(VARIED, model))
    visitor.scan.see_result()
    assert Scorer(visitor.page).starts() == ["lean", "full"]
    sent, received = Scorer(visitor.page).last_evaluation()
    assert received == write_result(evaluate(model, read_answers(sent, model)))
    (warning,) = visitor.journal.messages
    assert re.search(r"The scorer failed \(python: .*No module named 'fractions'", warning, re.DOTALL), warning
    assert "is started again (full)." in warning


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
    scored.scan.go(ID.full)
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
