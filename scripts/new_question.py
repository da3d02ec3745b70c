"""`python -m scripts.new_question <dimension> <id>`: a question file to fill in, listed in model.yaml."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

from scripts.check import no_content
from scripts.compiler.check import check
from scripts.compiler.content.blank_question import blank_question, with_question
from scripts.compiler.content.ids import is_id
from scripts.compiler.content.language import language_of
from scripts.compiler.content.load import load
from scripts.compiler.content.model_shapes import Listed
from scripts.compiler.content.shapes import ModelFile
from scripts.compiler.draft import Draft
from scripts.compiler.problems import ContentProblems
from scripts.compiler.words import console
from scripts.compiler.words.content_folder import content_folder_of
from scripts.compiler.words.enumerations import either
from scripts.compiler.words.phrase import Spoken
from scripts.settings import content_folder

ROOT: Final = Path(__file__).resolve().parent.parent


class Refused(ValueError):  # noqa: N818 - a refusal of what was asked, no failure of the program
    """Why no question was made: a sentence for the person who asked, and the problems that stand in the way."""

    def __init__(self, why: Spoken, problems: ContentProblems | None = None) -> None:
        super().__init__(why, problems)
        self.why = why
        self.problems = problems


def new_question(root: Path, dimension: str, question: str) -> Path:
    """Makes the file and lists its id last in its dimension, unless it is listed there; comments in model.yaml stay.

    dimension: the folder of the question below content/dimensions: "a", or "a/b" where dimensions have parts. Returns
    the file, beginning with the name of the content folder. Raises Refused, and then has written nothing.
    """
    folder = content_folder(root)
    language = language_of(root, folder)
    draft, problems = check(load(root, folder))
    model = f"{folder.name}/model.yaml"
    if draft.model is None:
        broken = [one for one in problems if one.spot.file == model]
        raise Refused(console.NEW_MODEL_BROKEN, ContentProblems(broken, language, draft.named))
    part = _part(draft, draft.model.shape, dimension)
    _refuse_bad_names(draft, draft.model.shape, part, question)
    is_listed = question in part.order.questions
    listing = None if is_listed else with_question(draft.model.document, part.path, question)
    file = Path(folder.name) / "dimensions" / dimension / f"{question}.yaml"
    with (folder.parent / file).open("x", encoding="utf-8", newline="\n") as opened:
        opened.write(blank_question(draft.model.shape, language))
    if listing is not None:
        (folder.parent / model).write_text(listing, encoding="utf-8", newline="\n")
    return file


def _part(draft: Draft, model: ModelFile, dimension: str) -> Listed:
    """The part that the question goes into. Raises Refused where it is no folder that can hold questions."""
    known = {part.place: part for part in model.parts() if not part.order.parts and draft.part_at(part.place)}
    if not known:
        raise Refused(console.NEW_NO_DIMENSIONS.filled(manual=draft.named.manual))
    if dimension not in known:
        raise Refused(console.NEW_NO_DIMENSION.filled(dimension=dimension, allowed=either(known)))
    return known[dimension]


def _refuse_bad_names(draft: Draft, model: ModelFile, part: Listed, question: str) -> None:
    if not is_id(question):
        raise Refused(console.NEW_BAD_ID.filled(id=question))
    for folder in draft.parts():
        if question in folder.questions:
            taken = f"{folder.file}/{question}.yaml"
            raise Refused(console.NEW_TAKEN.filled(id=question, where=taken))
    if any(question in other.order.questions for other in model.parts() if other.place != part.place):
        raise Refused(console.NEW_TAKEN.filled(id=question, where=f"{draft.folder}/model.yaml"))
    for entry in draft.retired.shape.questions if draft.retired else ():
        if entry.id == question:
            raise Refused(console.NEW_RETIRED.filled(id=question, since=entry.since))


def main(arguments: list[str], root: Path = ROOT) -> int:
    """Makes a question; exit status 2 and one sentence when the arguments are wrong."""
    folder = content_folder(root)
    language, option = language_of(root, folder), content_folder_of(root, folder).option
    if len(arguments) != 2:
        print(console.NEW_USAGE.filled(option=option).said(language), file=sys.stderr)
        return 2
    try:
        file = new_question(root, *arguments)
    except Refused as refused:
        print(refused.why.said(language), *([refused.problems] if refused.problems else []), sep="\n", file=sys.stderr)
        return 2
    except FileNotFoundError:
        print(no_content(root), file=sys.stderr)
        return 2
    made = console.CREATED.filled(file=file.as_posix(), model=f"{file.parts[0]}/model.yaml", option=option)
    print(made.said(language))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
