"""The module of others that the site brings along."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from scripts.compiler.files.qr_encoder import qr_module
from tests.addresses import SCAN
from tests.conftest import ROOT


def test_the_name_follows_from_the_bytes_and_the_licence_comes_along() -> None:
    place, data = qr_module(ROOT)
    assert place == f"assets/vendor/uqr.{hashlib.sha256(data).hexdigest()[:16]}.mjs"
    assert data.startswith(b"/*\nMIT License\n")
    assert re.search(rb"(?m)^export \{[^}]*\bencode\b", data)


def test_the_scan_page_names_the_module_that_is_served(site: Path) -> None:
    page = (site / SCAN / "index.html").read_text(encoding="utf-8")
    found = re.search(r'"qr": ?"\.\./([^"]+)"', page)
    assert found
    assert (site / found[1]).read_bytes() == qr_module(ROOT)[1]
