"""When the browser gets the plan to keep while somebody types: in time, not at every letter, beside another tab."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from scoring.model.model import Model
from tests.browser.conftest import Visit
from tests.browser.scan import STORE_KEY
from tests.browser.taking import see_by_code

KEY = f"{STORE_KEY}.plan"
A_MOMENT = 600  # milliseconds: twice what the page waits

# How often the page has used what the browser keeps of the plan.
COUNT = """(key) => {
  const { prototype } = Storage;
  const own = Object.fromEntries(["getItem", "setItem", "removeItem"].map((name) => [name, prototype[name]]));
  window.used = { getItem: 0, setItem: 0, removeItem: 0 };
  window.stopCounting = () => Object.assign(prototype, own);
  for (const [name, use] of Object.entries(own)) {
    prototype[name] = function (...given) {
      if (given[0] === key) used[name] += 1;
      return use.apply(this, given);
    };
  }
}"""
# The letters come before the page can do anything else.
TYPE_ON = """(field, letters) => {
  for (const letter of letters) {
    field.value += letter;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
  return { ...used };
}"""
TELL = "([key, newValue]) => { dispatchEvent(new StorageEvent('storage', { key, newValue })); }"
HIDE = """() => {
  Object.defineProperty(document, "visibilityState", { configurable: true, value: "hidden" });
  document.dispatchEvent(new Event("visibilitychange"));
  delete document.visibilityState;
}"""
LEAVE = "() => { dispatchEvent(new PageTransitionEvent('pagehide')); }"


@pytest.fixture
def who(scored: Visit, model: Model) -> Iterator[Locator]:
    """The field for who does the one action of the plan; "Fatma" is kept there. From now on it is counted."""
    page = scored.page
    see_by_code(scored, model)
    page.locator('[data-part="first"]').get_by_role("checkbox").first.check()
    field = page.locator('[data-part="plan-list"] [data-field="who"]').first
    field.fill("Fatma")
    page.evaluate(LEAVE)
    page.evaluate(COUNT, KEY)
    yield field
    page.evaluate("() => stopCounting()")


def kept(page: Page) -> dict[str, Any] | None:
    text = page.evaluate("(key) => localStorage.getItem(key)", KEY)
    return json.loads(text) if text else None


def fields(page: Page, name: str) -> list[str]:
    """That field of every action that is kept."""
    return [action[name] for action in (kept(page) or {})["actions"]]


def test_what_is_typed_is_written_once_a_moment_after_the_last_letter(scored: Visit, who: Locator) -> None:
    page = scored.page
    assert who.evaluate(TYPE_ON, " en Jan") == {"getItem": 0, "setItem": 0, "removeItem": 0}
    page.wait_for_function("() => used.setItem > 0")
    page.wait_for_timeout(A_MOMENT)
    assert page.evaluate("() => used") == {"getItem": 1, "setItem": 1, "removeItem": 0}
    assert fields(page, "who") == ["Fatma en Jan"]


@pytest.mark.parametrize("leave", [LEAVE, HIDE], ids=["another page", "another tab"])
def test_whoever_leaves_at_once_loses_no_letter(scored: Visit, who: Locator, leave: str) -> None:
    page = scored.page
    assert who.evaluate(TYPE_ON, " en Jan")["setItem"] == 0
    page.evaluate(leave)
    assert page.evaluate("() => used.setItem") == 1
    page.wait_for_timeout(A_MOMENT)
    assert page.evaluate("() => used.setItem") == 1
    assert fields(page, "who") == ["Fatma en Jan"]


@pytest.mark.parametrize("heard", [True, False], ids=["it is told first", "it is written first"])
def test_what_another_tab_changed_meanwhile_stays_beside_what_is_typed(
    scored: Visit, who: Locator, heard: bool
) -> None:
    page = scored.page
    plan = kept(page) or {}
    (action,) = plan["actions"]
    more = {**action, "step": action["step"] % 4 + 1, "who": "Piet"}
    theirs = {**plan, "actions": [{**action, "if": "maandag"}, more], "next_measurement": "2027-11-30"}
    who.evaluate(TYPE_ON, " en Jan")
    page.evaluate("([key, text]) => { localStorage.setItem(key, text); }", [KEY, json.dumps(theirs)])
    if heard:
        page.evaluate(TELL, [KEY, json.dumps(theirs)])
    page.wait_for_timeout(A_MOMENT)
    assert sorted(zip(fields(page, "who"), fields(page, "if"), strict=True)) == [
        ("Fatma en Jan", "maandag"),
        ("Piet", ""),
    ]
    assert (kept(page) or {})["next_measurement"] == "2027-11-30"
    cards = page.locator('[data-part="plan-list"] > li')
    expect(cards).to_have_count(2)
    # What is typed in what was joined is kept as well.
    cards.locator('[data-field="who"]').last.fill("Kees")
    page.evaluate(LEAVE)
    assert "Kees" in fields(page, "who")


def test_what_another_tab_took_out_goes_unless_somebody_writes_in_it(scored: Visit, who: Locator) -> None:
    page = scored.page
    empty = json.dumps((kept(page) or {}) | {"actions": [], "next_measurement": "2027-11-30"})
    cards = page.locator('[data-part="plan-list"] > li')
    who.evaluate(TYPE_ON, " en Jan")
    page.evaluate(TELL, [KEY, empty])
    expect(cards).to_have_count(1)
    page.wait_for_timeout(A_MOMENT)
    assert fields(page, "who") == ["Fatma en Jan"]
    page.evaluate(TELL, [KEY, empty])
    expect(cards).to_have_count(0)


def test_what_was_wiped_in_another_tab_is_not_written_back(scored: Visit, who: Locator) -> None:
    page = scored.page
    who.evaluate(TYPE_ON, " en Jan")
    page.evaluate("(key) => { localStorage.removeItem(key); }", KEY)
    page.evaluate(TELL, [f"{KEY}.wiped", "1"])
    expect(page.locator('[data-part="plan-list"] > li')).to_have_count(0)
    page.evaluate(LEAVE)
    page.wait_for_timeout(A_MOMENT)
    assert kept(page) is None


def test_what_is_wiped_here_is_not_written_back(scored: Visit, who: Locator) -> None:
    page = scored.page
    who.evaluate(TYPE_ON, " en Jan")
    scored.scan.wipe()
    page.evaluate(LEAVE)
    page.wait_for_timeout(A_MOMENT)
    assert kept(page) is None


def test_what_another_tab_wrote_at_a_tip_stays_when_this_one_picks_it_as_well(scored: Visit, who: Locator) -> None:
    page = scored.page
    plan = kept(page) or {}
    tip = page.locator('[data-part="first"] [data-tip]').nth(1)
    question, _, step = (tip.get_attribute("data-tip") or "").rpartition("-")
    other = {**plan["actions"][0], "question": question, "step": int(step), "who": "Piet"}
    theirs = json.dumps(plan | {"actions": [*plan["actions"], other]})
    page.evaluate("([key, text]) => { localStorage.setItem(key, text); }", [KEY, theirs])
    tip.get_by_role("checkbox").check()
    assert sorted(fields(page, "who")) == ["Fatma", "Piet"]
    expect(page.locator('[data-part="plan-list"] [data-field="who"]').last).to_have_value("Piet")
