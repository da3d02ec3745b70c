"""The sentences of the site, so that a test asks for the one that is there and holds on to no wording."""

from __future__ import annotations

from functools import cache

from scoring.words.sentences import sentence
from scripts.compiler.compile import compile_content
from scripts.compiler.content.tree import Content
from tests.conftest import ROOT


def wording(key: str, **values: object) -> str:
    """The sentence that our site has under that key, filled in."""
    content = _content()
    return sentence(content.wordings(), key, content.language, **values)


@cache
def _content() -> Content:
    return compile_content(ROOT).content
