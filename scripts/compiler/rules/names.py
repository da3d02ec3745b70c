"""The name of a folder or file is an id, for ever; so it has the shape of one."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.compiler.draft import Draft
from scripts.compiler.names import is_id
from scripts.compiler.problems import Problem, Spot, problem, shown


def check(draft: Draft) -> Iterator[Problem]:
    """One problem for each dimension folder and question file whose name is no id."""
    for dimension, content in draft.dimensions.items():
        if not is_id(dimension):
            yield problem(Spot(content.file), "names.dimension", id=shown(dimension))
        for question in content.questions:
            if not is_id(question):
                yield problem(Spot(f"{content.file}/{question}.yaml"), "names.question", id=shown(question))
    for page in draft.pages:
        if not is_id(page):
            yield problem(Spot(f"content/pages/{page}.md"), "names.page", id=shown(page))
