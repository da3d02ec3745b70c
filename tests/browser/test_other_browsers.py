"""The main journey in Firefox and WebKit, under the strict policy: answers, the result, an ambition, reload, a code."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from scoring.code.result_code import encode
from scoring.model.answers import Answers
from scoring.model.model import Model
from tests.addresses import ID, SCAN
from tests.browser.scan import CLICK_EACH, plain
from tests.browser.sheets import VARIED, answers_of
from tests.browser.taking import code_of, varied
from tests.browser.web_driver import BROWSERS, Driver, wait_for

SHOWN = "document.querySelector('section[data-step]:not([hidden])')"
STEP = f"return {SHOWN}?.id;"
NEXT = f"{SHOWN}.querySelector('a[rel=next]').click();"
CODE = """
  const code = document.querySelector('[data-part="code"]');
  return code && !code.closest("[hidden]") ? code.textContent : null;
"""
AIM = """
  const select = document.querySelector(`[data-verdict="${arguments[0]}"] select`);
  select.value = String(arguments[1]);
  select.dispatchEvent(new Event("change", { bubbles: true }));
"""


@pytest.fixture(params=[name for name, (found, _) in BROWSERS.items() if found()])
def driver(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Driver]:
    """Each of them that this machine has; `make test` says which it has not."""
    _, start = BROWSERS[request.param]
    with start(tmp_path) as driver:
        yield driver


def test_the_whole_scan_gives_the_code_that_python_gives(driver: Driver, address: str, model: Model) -> None:
    answers = answers_of(VARIED, model)
    driver.go(f"{address}{SCAN}#{ID.full}")
    for dimension in model.dimensions:
        wait_for(driver, STEP, f"{ID.step}-{dimension.id}")
        here = [question.id for question in dimension.questions if question.id in answers]
        driver.run(f"({CLICK_EACH})(arguments[0]);", [f"answer-{id}-{plain(answers[id])}" for id in here])
        driver.run(NEXT)
    wait_for(driver, STEP, ID.review)
    driver.run(NEXT)
    wait_for(driver, CODE, encode(model, Answers(answers)))

    # Another ambition is scored at once, and kept for the next visit.
    part, aim = model.dimensions[-1].id, len(model.stages)
    driver.run(AIM, part, aim)
    expected = encode(model, Answers(answers, ambitions={part: aim}))
    wait_for(driver, CODE, expected)
    driver.go(address)
    driver.go(f"{address}{SCAN}#{ID.result}")
    wait_for(driver, CODE, expected)


def test_a_link_with_a_code_opens_its_result(driver: Driver, address: str, model: Model) -> None:
    code = code_of(varied(model), model)
    driver.go(f"{address}{SCAN}#code={code}")
    wait_for(driver, CODE, code)
