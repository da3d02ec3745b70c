"""publiccode.yml: what the standard (0.4) demands is there, and says what the project says elsewhere."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest
import yaml

from tests.conftest import ROOT

MANDATORY = (
    "publiccodeYmlVersion", "name", "url", "platforms", "developmentStatus", "softwareType", "description", "legal",
    "maintenance", "localisation",
)  # fmt: skip


@pytest.fixture(scope="module")
def entry() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((ROOT / "publiccode.yml").read_text(encoding="utf-8"))
    return loaded


def test_every_mandatory_key_is_there(entry: dict[str, Any]) -> None:
    assert [key for key in MANDATORY if not entry.get(key)] == []
    assert entry["publiccodeYmlVersion"] == "0.4"


def test_values_come_from_the_lists_of_the_standard(entry: dict[str, Any]) -> None:
    assert entry["developmentStatus"] in ("concept", "development", "beta", "stable", "obsolete")
    assert entry["softwareType"] == "standalone/web"
    assert entry["platforms"] == ["web"]
    assert set(entry["categories"]) <= {"data-collection", "knowledge-management", "survey"}
    assert entry["intendedAudience"] == {"countries": ["nl"], "scope": ["local-authorities"]}
    assert entry["url"].startswith("https://")


def test_descriptions_have_the_length_that_catalogues_show(entry: dict[str, Any]) -> None:
    dutch = entry["description"]["nl"]
    assert 0 < len(dutch["shortDescription"]) <= 150
    assert "\n" not in dutch["shortDescription"]
    assert 150 <= len(dutch["longDescription"]) <= 10_000
    assert 5 <= len(dutch["features"]) <= 20


def test_it_agrees_with_the_project(entry: dict[str, Any]) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    site = (ROOT / "content" / "site.yaml").read_text(encoding="utf-8")
    assert entry["softwareVersion"] == project["version"]
    assert entry["legal"]["license"] == project["license"]
    assert f"\nname: {entry['name']}\n" in site
    assert entry["localisation"] == {"localisationReady": False, "availableLanguages": ["nl"]}


def test_it_invents_no_maintainer(entry: dict[str, Any]) -> None:
    maintenance = entry["maintenance"]
    if maintenance["type"] == "none":
        assert maintenance == {"type": "none"}
    else:  # a contact must then be a person that exists; only whoever takes the project up can name one
        assert maintenance["contacts"]
