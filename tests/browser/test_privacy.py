"""The page about privacy names all that the browser keeps after everything was filled in, and what it is."""

from __future__ import annotations

import json
import re
from typing import Any, Final

from playwright.sync_api import expect

from scoring.model.model import Model
from tests.addresses import SCAN
from tests.browser.conftest import StartVisit, Visit
from tests.browser.frame import search_for
from tests.browser.stores import NOTHING, kept_by
from tests.browser.taking import see_by_code
from tests.browser.test_plan import cards, pick

# What the page calls each entry; in order of the entries.
WORDS: Final = {
    "answers": "uw antwoorden, ambities en notities",
    "ambitions": "uw antwoorden, ambities en notities",
    "notes": "uw antwoorden, ambities en notities",
    "label": "de naam die u de scan gaf",
    "length": "of u de korte of de volledige scan doet",
    "chosen": "welke vragen een link voor u koos",
    "step": "bij welke stap u was",
    "model": "welk model u invult",
    "version": "de versie van het model",
    "marks": "bij welke vragen u terug wilt komen",
    "questions": "van elke vraag die u invulde de titel en de versie",
    "format": "een vaste aanduiding van de indeling",
}
PLAN_WORDS: Final = {
    "question": "de gekozen tips",
    "step": "de gekozen tips",
    "title": "de gekozen tips",
    "who": "wie ze doet",
    "due": "wanneer",
    "if": "hoe",
    "then": "hoe",
    "next_measurement": "de datum van de volgende meting",
    "model": "bij welk model het hoort",
    "version": "met de versie",
    "format": "een vaste aanduiding van de indeling",
}
STORED: Final = "() => Object.entries(localStorage)"


def rows(visit: Visit) -> dict[str, str]:
    """What the built page says of each key."""
    page = visit.context.new_page()
    page.goto(visit.scan.address.replace(SCAN, "privacy/"))
    found = page.locator("table tr").evaluate_all("(all) => all.map((row) => [...row.cells].map((c) => c.innerText))")
    page.close()
    return {cells[0]: cells[1] for cells in found[1:]}


def test_the_page_names_every_key_and_all_that_it_holds(scored: Visit, model: Model) -> None:
    page = scored.page
    see_by_code(scored, model)
    pick(scored, 0)
    card = cards(scored).first
    card.get_by_role("textbox", name="Wie").fill("de informatieadviseur")
    card.get_by_label("Uiterlijk op").fill("2027-02-28")
    page.locator("#scan-measurement").fill("2027-11-30")
    page.get_by_role("textbox", name=re.compile("Naam van deze scan")).fill("proef")
    scored.scan.kept()
    stored: dict[str, Any] = {key: json.loads(text) for key, text in page.evaluate(STORED)}

    said = rows(scored)
    (saved_key, plan_key) = sorted(stored)
    # What a group keeps in a workshop is the same, under keys of its own. The pages of a team, for comparing and for
    # trying a change, and the size to be compared with, have theirs, which their own tests look at.
    others = {f"{saved_key}.{name}" for name in ("group", "group.plan", "size", "team", "comparison", "trial")}
    assert {*stored, *others} == said.keys()
    assert stored[saved_key].keys() == WORDS.keys()
    assert (stored[saved_key]["label"], stored[saved_key]["length"]) == ("proef", "full")
    assert [words for words in WORDS.values() if words not in said[saved_key]] == []
    (action,) = stored[plan_key]["actions"]
    assert {*stored[plan_key], *action} - {"actions"} == PLAN_WORDS.keys()
    assert [words for words in PLAN_WORDS.values() if words not in said[plan_key]] == []
    # Cookies and the like: none, ever; the copy of the site is the subject of test_offline.
    assert {kind: names for kind, names in kept_by(page).items() if names} .keys() <= {
        "localStorage", "caches", "serviceWorkers",
    }  # fmt: skip


def test_searching_and_opening_the_menu_keep_nothing(visit: StartVisit) -> None:
    visitor = visit(without_scorer=True)
    page = visitor.page
    page.goto(visitor.scan.address.replace(SCAN, ""))
    search_for(page, "privacy").get_by_role("link").first.click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert kept_by(page) == NOTHING
