"""Words of quantity, time and negation: few letters that turn a sentence around. A file a language in `weighty`."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Final

import yaml

from scripts.compiler.words.phrase import Language

_FOLDER: Final = Path(__file__).with_suffix("")
_WORD: Final = re.compile(r"\w+(?:/\w+)?")


@cache
def weighty(language: Language) -> frozenset[str]:
    """All of them, in lower case; whole numbers in digits are weighty as well."""
    text = (_FOLDER / f"{language}.yaml").read_text(encoding="utf-8")
    groups: dict[str, list[str]] = yaml.load(text, yaml.BaseLoader)
    return frozenset(word for words in groups.values() for word in words)


def turned(before: str, now: str, language: Language) -> str | None:
    """The first weighty word that one of two sentences has, and the other has not, or not as often."""
    old, new = (Counter(_weighty(text, language)) for text in (before, now))
    changed = (old - new) + (new - old)
    return next((word for word in (*_weighty(now, language), *old) if word in changed), None)


def _weighty(text: str, language: Language) -> list[str]:
    words = _WORD.findall(text.casefold())
    return [word for word in words if word in weighty(language) or word[0].isdigit()]
