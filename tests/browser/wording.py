"""The sentences of the site, so that a test asks for the one that is there and holds on to no wording."""

from __future__ import annotations

from functools import cache

from scripts.compiler.compile import compile_content
from tests.conftest import ROOT


@cache
def wording(key: str) -> str:
    """The sentence of content/interface.yaml under that key; it has one form and no places."""
    found = compile_content(ROOT).content.wordings()[key]
    assert isinstance(found, str), key
    return found
