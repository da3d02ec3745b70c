"""A Markdown text in YAML with paragraphs or a list stands behind |: otherwise its lines run on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from scripts.compiler.content.field_words import label
from scripts.compiler.draft import Draft
from scripts.compiler.problems import Problem, problem
from scripts.compiler.prose.structure import is_folded
from scripts.compiler.prose.texts import proses
from scripts.compiler.words.phrase import Phrase, Words

NO_BAR: Final = Words(
    nl=Phrase(
        "{label} heeft alinea's of een lijst, maar er staat geen | achter de dubbele punt. De site zet dan alles "
        "achter elkaar.",
        "Zet | achter de dubbele punt, en de hele tekst vanaf de volgende regel, met meer spaties ervoor dan dit veld.",
    ),
    en=Phrase(
        "{label} has paragraphs or a list, but there is no | after the colon. The site then runs everything together.",
        "Put | after the colon, and the whole text from the next line on, with more spaces in front than this field.",
    ),
)


def check(draft: Draft) -> Iterator[Problem]:
    """One problem for each text whose paragraphs or list would be lost."""
    for prose in proses(draft):
        if prose.path is not None and is_folded(prose.document, prose.path):
            yield problem(prose.document.key_spot(prose.path), NO_BAR, label=label(prose.path))
