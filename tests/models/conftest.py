"""The built site of each of the six models, and a page on it whose scorer is loaded: once for all tests of a model."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser.scorer_spy import Scorer
from tests.conftest import SiteOf
from tests.models.six import NAMES, content_of, mixed
from tests.models.visits import Built, ModelVisit, visiting
from tests.serving import serving


@pytest.fixture(scope="session", params=NAMES)
def built(request: pytest.FixtureRequest, site_of: SiteOf) -> Iterator[Built]:
    """Each of the six in turn, served at the root of a host."""
    name: str = request.param
    site = site_of(content_of(name))
    with serving(site) as address:
        yield Built(name, site, address)


@pytest.fixture(scope="session")
def scored(browser: Browser, built: Built) -> Iterator[ModelVisit]:
    """A visit that has the result of the mixed sheet on its page. Tests leave it there."""
    with visiting(browser, built, reduced_motion="reduce") as visit:
        visit.see_result(mixed(built.model))
        Scorer(visit.page).wait_until_ready()
        yield visit
