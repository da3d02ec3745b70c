"""What readers tell things apart by is not there twice: titles of questions, parts, pages and tips, names of stages
and of sizes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from scripts.compiler.draft import Draft
from scripts.compiler.problems import Problem, Spot, problem, shown
from scripts.compiler.words.phrase import Phrase, Words

TWICE: Final = Words(
    nl=Phrase(
        "'{text}' staat ook in {file}, op regel {line}.",
        "Schrijf een van de twee anders, zodat lezers ze uit elkaar houden.",
    ),
    en=Phrase(
        "'{text}' is also in {file}, on line {line}.",
        "Write one of the two differently, so that readers can tell them apart.",
    ),
)


def check(draft: Draft) -> Iterator[Problem]:
    """One problem for each such text after the first of its kind; capitals and spaces do not make it another."""
    first: dict[tuple[str, str], Spot] = {}
    copies: set[tuple[str, str]] = set()
    for kind, text, spot in _texts(draft):
        known = first.setdefault((kind, " ".join(text.casefold().split())), spot)
        if known is not spot and (known.file == spot.file or (known.file, spot.file) not in copies):
            copies.add((known.file, spot.file))  # a file that was copied is one mistake
            yield problem(spot, TWICE, text=shown(text), file=known.file, line=known.line)


def _texts(draft: Draft) -> Iterator[tuple[str, str, Spot]]:
    """Each text, what it is the name of, and where it is."""
    if draft.model:
        for number, stage in enumerate(draft.model.shape.stages):
            yield "stage", stage.name, draft.model.document.spot(("stages", number, "name"))
        for number, size in enumerate(draft.model.shape.sizes):
            yield "size", size.name, draft.model.document.spot(("sizes", number, "name"))
    for part in draft.parts():
        if part.head:
            yield "part", part.head.shape.title, part.head.document.spot(("title",))
    for page in (*draft.pages.values(), *draft.docs.values()):
        if page:
            yield "page", page.shape.title, page.document.spot(("title",))
    for _, _, file in draft.questions():
        yield "question", file.shape.title, file.document.spot(("title",))
        yield "ask", file.shape.ask, file.document.spot(("ask",))
        for answer in draft.answers(file):
            if answer.tip:
                yield "tip", answer.tip.title, file.document.spot((*answer.tip_path, "title"))
