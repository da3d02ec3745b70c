"""Sources that nobody has opened for more than a year."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from scripts.compiler.content.document import Document, Path
from scripts.compiler.content.shapes import Source
from scripts.compiler.content.tree import Content
from scripts.compiler.problems import Problem, problem, shown
from scripts.compiler.words.phrase import Phrase, Words

OLD: Final = Words(
    nl=Phrase(
        "De bron '{title}' is meer dan een jaar geleden bekeken ({seen}).",
        "Open haar, kijk of de tekst nog klopt, en zet bij seen de maand van nu.",
    ),
    en=Phrase(
        "The source '{title}' was opened more than a year ago ({seen}).",
        "Open it, see whether the text still holds, and set 'seen' to this month.",
    ),
)


def old_sources(content: Content, today: date) -> Iterator[Problem]:
    """One piece of advice for each such source. Those that do not say when are left alone."""
    year_ago = f"{today.year - 1:04}-{today.month:02}"
    for document, path, source in _sources(content):
        if source.seen and source.seen < year_ago:
            yield problem(document.spot((*path, "seen")), OLD, title=shown(source.title), seen=source.seen)


def _sources(content: Content) -> Iterator[tuple[Document, Path, Source]]:
    """Every source, with its file and its place there."""
    for part in content.parts():
        if part.head:
            for number, source in enumerate(part.head.shape.sources):
                yield part.head.document, ("sources", number), source
    for _, _, file in content.questions():
        for answer in content.answers(file):
            for number, source in enumerate(answer.tip.sources if answer.tip else ()):
                yield file.document, (*answer.tip_path, "sources", number), source
