"""The site as it would be with two earlier versions, of which it has one: what it serves is changed on the way."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from playwright.sync_api import BrowserContext, Route

from scoring.documents.canonical import write_model
from scoring.model.answers import Answers
from scoring.model.model import Model, Question
from tests.addresses import COMPARISON, SCAN

VERSIONS: Final = ("0.8.0", "0.9.0", "1.0.0")
GONE: Final = "vroeger-onderwerp"
LONGER_AGO: Final = "Deze situatie bestond alleen toen."
TITLE_THEN: Final = "Gegevens van toen"
TITLE_GONE: Final = "Een vroeger onderwerp"


def earlier_release(model: Model) -> Model:
    """Version 0.9.0: its first question had other situations, and it had one question more."""
    first, *others = model.dimensions[0].questions
    lowest, *higher = first.options
    changed = replace(first, title=TITLE_THEN, options=(replace(lowest, label=LONGER_AGO), *higher))
    extra: Question = replace(first, id=GONE, title=TITLE_GONE)
    dimension = replace(model.dimensions[0], questions=(changed, *others, extra))
    return replace(model, version="0.9.0", versions=VERSIONS[:2], dimensions=(dimension, *model.dimensions[1:]))


def release_of_now(model: Model) -> Model:
    """The version of the site, after those: its first question has a new revision."""
    first, *others = model.dimensions[0].questions
    dimension = replace(model.dimensions[0], questions=(replace(first, revision=2), *others))
    return replace(model, versions=VERSIONS, dimensions=(dimension, *model.dimensions[1:]))


def answers_then(older: Model) -> Answers:
    values = {question.id: 3 for question in older.questions()}
    first = older.dimensions[0].questions[0].id
    return Answers({**values, first: 1, GONE: 2}, {"publieke-meerwaarde": 5})


def serve_releases(context: BrowserContext, model: Model) -> None:
    """model: of the built site."""
    older, changed = earlier_release(model), model.dimensions[0].questions[0].id

    def page(route: Route) -> None:
        answer = route.fetch()
        html = answer.text()
        stated = rf'("id": "{changed}", [^}}]*"revision": )1\b'
        html, revisions = re.subn(stated, r"\g<1>2", html)
        assert revisions == 1
        route.fulfill(response=answer, body=html)

    for address in (SCAN, COMPARISON):
        context.route(f"**/{address}", page)
    now, old = write_model(release_of_now(model)), write_model(older)
    context.route(re.compile(r"/assets/scoring/model\.[0-9a-f]+\.json$"), lambda route: route.fulfill(body=now))
    context.route("**/assets/scoring/models.*/0.9.0.json", lambda route: route.fulfill(body=old))
    context.route("**/assets/scoring/models.*/0.8.0.json", lambda route: route.fulfill(status=404))
