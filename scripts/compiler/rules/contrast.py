"""Colours can be told apart, on a light page and on a dark one: WCAG 2.2, 1.4.3 and 1.4.11.

It reads the tokens of the site, and what theme.css of the content folder changes about them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from scripts.compiler.content.nearest import nearest
from scripts.compiler.draft import Draft
from scripts.compiler.problems import Problem, Spot, problem, shown
from scripts.compiler.words.phrase import Phrase, Text, Words

TOKENS: Final = "overrides/assets/site/tokens.css"
_TEXT: Final = 4.5
_EDGE: Final = 3.0
_INK, _GROUND, _PANEL, _NOTE = (
    "--utrecht-document-color",
    "--utrecht-document-background-color",
    "--utrecht-surface-background-color",
    "--utrecht-alert-warning-background-color",
)
_BUTTON: Final = "--utrecht-button-primary-action"
_LINK: Final = "--utrecht-link-color"
_FOCUS: Final = "--utrecht-focus-outline-color"
_EDGES: Final = (_FOCUS, "--utrecht-form-control-border-color")
_BARS: Final = ("--utrecht-page-header", "--utrecht-page-footer")
PAIRS: Final = (
    *((ink, ground, _TEXT) for ink in (_INK, _LINK) for ground in (_GROUND, _PANEL, _NOTE, "--scan-tone-0")),
    *(("--utrecht-form-field-description-color", ground, _TEXT) for ground in (_GROUND, _PANEL, "--scan-tone-0")),
    *(("--utrecht-form-field-error-message-color", ground, _TEXT) for ground in (_GROUND, _PANEL)),
    (f"{_BUTTON}-color", f"{_BUTTON}-background-color", _TEXT),
    *((f"{bar}-color", f"{bar}-background-color", _TEXT) for bar in _BARS),
    *(("--scan-tone-low-color", f"--scan-tone-{number}", _TEXT) for number in range(6)),
    *(("--scan-tone-high-color", f"--scan-tone-{number}", _TEXT) for number in range(6, 10)),
    *((edge, ground, _EDGE) for edge in _EDGES for ground in (_GROUND, _PANEL)),
    *(("--scan-focus-inverse-outline-color", f"{bar}-background-color", _EDGE) for bar in _BARS),
)
"""What is seen on what, and the least contrast of the two."""

_LINE: Final = re.compile(r"\s*(?:(?P<name>--[\w-]+): *(?P<value>[^;{}]+);|color-scheme: light dark;|:root \{|\})?\s*")
_COLOUR: Final = re.compile(r"(#[0-9a-f]{6})|light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)", re.IGNORECASE)
_SIZE: Final = re.compile(r"[\w.%,()+*/ -]+")
_COMMENT: Final = re.compile(r"/\*.*?\*/", re.DOTALL)

LITTLE: Final = Words(
    nl=Phrase(
        "{ink} is op {ground} niet goed te zien: het contrast is {found}, en minstens {least} is nodig.",
        "Maak een van de twee kleuren lichter of donkerder.",
    ),
    en=Phrase(
        "{ink} is hard to see on {ground}: the contrast is {found}, and at least {least} is needed.",
        "Make one of the two colours lighter or darker.",
    ),
)
STRANGER: Final = Words(
    nl=Phrase("'{line}' kan hier niet staan.", "Schrijf hier alleen namen met een waarde, zoals '{example}'."),
    en=Phrase("'{line}' cannot be here.", "Write only names with a value here, such as '{example}'."),
)
UNKNOWN: Final = Words(
    nl=Phrase("De naam '{name}' bestaat niet.", "Kies een naam uit {tokens}.", "Bedoelt u '{near}'?"),
    en=Phrase("The name '{name}' does not exist.", "Choose a name from {tokens}.", "Did you mean '{near}'?"),
)
NO_VALUE: Final = Words(
    nl=Phrase("'{value}' kan geen waarde van '{name}' zijn.", "Schrijf een waarde als {example}."),
    en=Phrase("'{value}' cannot be a value of '{name}'.", "Write a value such as {example}."),
)

Tokens = Mapping[str, tuple[str, Spot]]


def check(draft: Draft) -> Iterator[Problem]:
    """One problem for each line of theme.css that is no token, and for each pair of colours that are too much alike."""
    root = Path(__file__).resolve().parents[3]
    ours, _ = _read((root / TOKENS).read_text(encoding="utf-8"), TOKENS)
    theme, strangers = _read(draft.theme, f"{draft.folder}/theme.css")
    example = f"{_LINK}: {ours[_LINK][0]};"
    for spot, line in strangers:
        yield problem(spot, STRANGER, line=shown(line), example=example)
    for name, (value, spot) in theme.items():
        if name not in ours:
            yield problem(spot, UNKNOWN, near=nearest(name, ours), name=shown(name), tokens=TOKENS)
        elif not (_COLOUR if _COLOUR.fullmatch(ours[name][0]) else _SIZE).fullmatch(value) or "url" in value:
            yield problem(spot, NO_VALUE, value=shown(value), name=name, example=ours[name][0])
    tokens = {**ours, **theme}
    for ink, ground, least in PAIRS:
        spot = (theme.get(ink) or theme.get(ground) or ours[ink])[1]
        for seen, on in zip(_colours(tokens[ink][0]), _colours(tokens[ground][0]), strict=False):
            if (found := contrast(seen, on)) < least:
                values = {"ink": f"{ink} ({seen})", "ground": f"{ground} ({on})"}
                yield problem(spot, LITTLE, **values, found=_number(found), least=_number(least))


def contrast(one: str, other: str) -> float:
    """The contrast of two colours such as "#1f7484": 1…21."""
    low, high = sorted((_brightness(one), _brightness(other)))
    return (high + 0.05) / (low + 0.05)


def _brightness(colour: str) -> float:
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _colours(value: str) -> tuple[str, ...]:
    """On a light page and on a dark one; none of what is no colour."""
    found = _COLOUR.fullmatch(value)
    return (found[1] or found[2], found[1] or found[3]) if found else ()


def _read(text: str, file: str) -> tuple[Tokens, list[tuple[Spot, str]]]:
    """The tokens of a style sheet, and its other lines."""
    tokens: dict[str, tuple[str, Spot]] = {}
    strangers: list[tuple[Spot, str]] = []
    bare = _COMMENT.sub(lambda comment: "\n" * comment[0].count("\n"), text)
    for number, line in enumerate(bare.splitlines(), 1):
        found = _LINE.fullmatch(line)
        if found is None:
            strangers.append((Spot(file, number), line))
        elif found["name"]:
            tokens[found["name"]] = (found["value"].strip(), Spot(file, number, found.start("name") + 1))
    return tokens, strangers


def _number(value: float) -> Text:
    """Rounded down to a tenth, so that what is too little never looks like enough."""
    text = f"{int(value * 10) / 10:.1f}"
    return Text(nl=text.replace(".", ","), en=text)
