"""The same bytes from Python on this machine, from the site's own worker, and from the command line."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from scoring.answers import Answers
from scoring.documents import write_answers, write_model
from scoring.model import Model
from scoring.plan_document import write_plan
from scoring.verbs import VERBS, call
from tests.browser.conftest import Visit
from tests.browser.scorer_spy import Scorer
from tests.browser.sheets import VARIED, answers_of
from tests.conftest import ROOT
from tests.scoring.cases import cases
from tests.scoring.plans import MODEL, PLAN

CASES = list(cases())
DOCUMENT = write_model(MODEL)
ANSWERS = write_answers(Answers({"kwaliteit": 3, "meten": 1, "vragen": 2}, {"leren": 2}), MODEL)
PLAN_REQUEST = json.dumps({"plan": json.loads(write_plan(PLAN, MODEL)), "moment": "2026-11-23T10:00:00Z"})
RESULT_REQUEST = json.dumps({"answers": json.loads(ANSWERS), "date": "2026-11-23"})
CODE: str = json.loads(call("encode", DOCUMENT, ANSWERS))["ok"]

GOOD = {
    "encode": ANSWERS,
    "decode": json.dumps(CODE),
    "peek": json.dumps(CODE),
    "plan_ics": PLAN_REQUEST,
    "plan_csv": PLAN_REQUEST,
    "plan_markdown": PLAN_REQUEST,
    "result_csv": RESULT_REQUEST,
    "profile_svg": RESULT_REQUEST,
}
WRONG = (
    ("encode", DOCUMENT, "{"),
    ("decode", DOCUMENT, json.dumps(CODE[:-1] + ("0" if CODE[-1] != "0" else "1"))),
    ("peek", DOCUMENT, json.dumps("Ü😀")),
    ("plan_csv", DOCUMENT, PLAN_REQUEST.replace("kwaliteit", "kwantiteit")),
    ("result_csv", DOCUMENT, RESULT_REQUEST.replace("2026-11-23", "2026-02-30")),
    ("evaluate", "{}", ANSWERS),
    ("voorspel", DOCUMENT, ANSWERS),
)


def test_every_scoring_case_gives_the_same_bytes_in_the_worker(scored: Visit) -> None:
    assert len(CASES) >= 80, "the scoring cases were not found"
    replies = Scorer(scored.page).call_all([("evaluate", case.model, case.answers) for case in CASES])
    different = {
        case.id: (reply, expected)
        for case, reply in zip(CASES, replies, strict=True)
        if reply.encode() != (expected := call("evaluate", case.model, case.answers)).encode()
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
