"""What organisations handed in, side by side, as plain text for the command line."""

from __future__ import annotations

from collections.abc import Iterator

from scoring.documents.reference_view import size_in_words, spread_in_words
from scoring.team.reference import FEWEST, OfSize, Reference
from scoring.words.wording import Wording


def reference_text(reference: Reference) -> str:
    """Of each size with enough organisations where the middle half of them stands, by dimension and question."""
    words = Wording(reference.model)
    lines = [reference.model.title]
    for of in reference.sizes:
        lines += ["", size_in_words(of, words), *_lines(of, reference, words)]
    if not reference.sizes:
        lines.append(words.say("reference.none", fewest=FEWEST))
    return "\n".join(lines) + "\n"


def _lines(of: OfSize, reference: Reference, words: Wording) -> Iterator[str]:
    stages = [words.stage(stage) for stage in range(1, reference.model.top + 1)]
    for dimension in reference.model.dimensions:
        if dimension.id in of.dimensions:
            summary = spread_in_words(of.dimensions[dimension.id], stages, words)
            yield words.say("text.dimension", title=dimension.title, summary=summary)
        for question in dimension.every_question():
            if question.id in of.questions:
                names = [words.option(question, number) for number in range(1, len(question.options) + 1)]
                text = spread_in_words(of.questions[question.id], names, words)
                yield words.say("text.item", text=words.say("export.line", name=question.title, text=text))
