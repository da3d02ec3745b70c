"""Which form of a sentence a number takes: the categories of Unicode CLDR, for the languages of the engine.

The rules are the cardinal ones of https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html.
For a whole number, Dutch and English have the same two: "one" for 1, "other" for all else, 0 among them. The browser
takes them from Intl.PluralRules; a test compares the two.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, Literal

Category = Literal["one", "other"]


def _one_is_one(count: int) -> Category:
    return "one" if count == 1 else "other"


RULES: Final[Mapping[str, Callable[[int], Category]]] = {"en": _one_is_one, "nl": _one_is_one}
"""By the code of the language."""


def category(language: str, count: int) -> Category:
    """The form for a whole number that is not negative; a language without a rule here follows the Dutch one."""
    return RULES.get(language, _one_is_one)(count)
