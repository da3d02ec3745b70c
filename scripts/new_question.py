"""`python -m scripts.new_question [<dimension> <id>]`: a question file, listed in model.yaml.

With both arguments it is there to be filled in; without them it is asked for, field by field.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from scripts.asking import PROMPT, Asker, needed
from scripts.check import no_content, total
from scripts.compiler.check import check
from scripts.compiler.compile import compile_content
from scripts.compiler.content.blank_question import blank_question, with_question
from scripts.compiler.content.ids import is_id
from scripts.compiler.content.language import language_of
from scripts.compiler.content.load import load
from scripts.compiler.content.model_shapes import Listed
from scripts.compiler.content.shape import meaning_of
from scripts.compiler.content.shapes import ModelFile, Question
from scripts.compiler.content.tree import Content, there
from scripts.compiler.draft import Draft
from scripts.compiler.problems import ContentProblems
from scripts.compiler.words import console
from scripts.compiler.words import wizard_words as words
from scripts.compiler.words.content_folder import content_folder_of
from scripts.compiler.words.enumerations import either
from scripts.compiler.words.phrase import Spoken
from scripts.kept_answers import FOLDER, KeptAnswers
from scripts.question_draft import QuestionDraft, proposed_ids
from scripts.settings import content_folder

ROOT: Final = Path(__file__).resolve().parent.parent


class Refused(ValueError):  # noqa: N818 - a refusal of what was asked, no failure of the program
    """Why no question was made: a sentence for the person who asked, and the problems that stand in the way."""

    def __init__(self, why: Spoken, problems: ContentProblems | None = None) -> None:
        super().__init__(why, problems)
        self.why = why
        self.problems = problems


def new_question(root: Path, dimension: str, question: str, folder: Path | None = None) -> Path:
    """Makes the file and lists its id last in its dimension, unless it is listed there; comments in model.yaml stay.

    dimension: the folder of the question below content/dimensions: "a", or "a/b" where dimensions have parts. folder:
    the content; without it, as the environment says. Returns the file, beginning with the name of the content folder.
    Raises Refused, and then has written nothing.
    """
    folder = folder or content_folder(root)
    language = language_of(root, folder)
    draft, problems = check(load(root, folder))
    model = f"{folder.name}/model.yaml"
    if draft.model is None:
        broken = [one for one in problems if one.spot.file == model]
        raise Refused(console.NEW_MODEL_BROKEN, ContentProblems(broken, language, draft.named))
    part = _part(draft, draft.model.shape, dimension)
    if why := unfit(draft, draft.model.shape, part, question):
        raise Refused(why)
    is_listed = question in part.order.questions
    listing = None if is_listed else with_question(draft.model.document, part.path, question)
    file = Path(folder.name) / "dimensions" / dimension / f"{question}.yaml"
    with (folder.parent / file).open("x", encoding="utf-8", newline="\n") as opened:
        opened.write(blank_question(draft.model.shape, language))
    if listing is not None:
        (folder.parent / model).write_text(listing, encoding="utf-8", newline="\n")
    return file


def asked_question(root: Path, folder: Path, asker: Asker) -> Path:
    """Asks for a question, and makes it. Gives its file, as `new_question` does.

    What the check would refuse is asked again at once. Raises Refused; ContentProblems, before anything is asked, for
    content that is not in order; and EOFError when nobody answers. Then no file has changed.
    """
    content = compile_content(root, folder).content
    model = there(content.model).shape
    known = places(content, model)
    if not known:
        raise Refused(console.NEW_NO_DIMENSIONS.filled(manual=content.named.manual))
    asker.tell(words.DIMENSIONS)
    for number, place in enumerate(known, 1):
        part = content.part_at(place)
        asker.say(f"{number:3} {place}: {part.head.shape.title if part and part.head else ''}")
    place = list(known)[asker.chosen(words.DIMENSION, list(known))]
    asker.tell(words.FIELD.filled(name="title", meaning=meaning_of(Question, "title")))
    title = asker.line(PROMPT, needed)
    fits = partial(unfit, content, model, known[place])
    proposed = next(id for id in proposed_ids(title) if fits(id) is None)
    prompt = words.ID.filled(proposed=proposed).said(asker.language)
    id = asker.line(prompt, lambda line: fits(line or proposed)) or proposed
    with TemporaryDirectory() as spare:
        copy = Path(spare) / folder.name
        shutil.copytree(folder, copy)
        if content.more_pages:
            shutil.copytree(folder.parent / content.more_pages, Path(spare) / content.more_pages)
        draft = QuestionDraft(Path(spare), copy, copy.parent / new_question(Path(spare), place, id, copy))
        draft.fill_in(asker, title)
    file = new_question(root, place, id, folder)
    (folder.parent / file).write_text(draft.text, encoding="utf-8", newline="\n")
    compile_content(root, folder)
    return file


def places(draft: Content, model: ModelFile) -> dict[str, Listed]:
    """The parts that a question can go into, by the place of their folder."""
    return {part.place: part for part in model.parts() if not part.order.parts and draft.part_at(part.place)}


def _part(draft: Draft, model: ModelFile, dimension: str) -> Listed:
    """The part that the question goes into. Raises Refused where it is no folder that can hold questions."""
    known = places(draft, model)
    if not known:
        raise Refused(console.NEW_NO_DIMENSIONS.filled(manual=draft.named.manual))
    if dimension not in known:
        raise Refused(console.NEW_NO_DIMENSION.filled(dimension=dimension, allowed=either(known)))
    return known[dimension]


def unfit(draft: Content, model: ModelFile, part: Listed, question: str) -> Spoken | None:
    """Why a new question in a part cannot have that id; None where it can."""
    if not is_id(question):
        return console.NEW_BAD_ID.filled(id=question)
    for folder in draft.parts():
        if question in folder.questions:
            taken = f"{folder.file}/{question}.yaml"
            return console.NEW_TAKEN.filled(id=question, where=taken)
    if any(question in other.order.questions for other in model.parts() if other.place != part.place):
        return console.NEW_TAKEN.filled(id=question, where=f"{draft.folder}/model.yaml")
    for entry in draft.retired.shape.questions if draft.retired else ():
        if entry.id == question:
            return console.NEW_RETIRED.filled(id=question, since=entry.since)
    return None


def main(arguments: list[str], root: Path = ROOT, ask: Callable[[str], str] = input) -> int:
    """Makes a question; exit status 2 and one sentence when the arguments are wrong or nobody answers."""
    folder = content_folder(root)
    language, option = language_of(root, folder), content_folder_of(root, folder).option
    if len(arguments) not in (0, 2):
        print(console.NEW_USAGE.filled(option=option).said(language), file=sys.stderr)
        return 2
    sentence = console.CREATED if arguments else words.MADE_QUESTION
    kept = KeptAnswers(root / FOLDER / "new-question.json", folder, language, ask, print)
    try:
        if arguments:
            file = new_question(root, arguments[0], arguments[1])
        else:
            file = asked_question(root, folder, Asker(language, kept.ask, kept.say))
            kept.forget()
    except Refused as refused:
        print(refused.why.said(language), *([refused.problems] if refused.problems else []), sep="\n", file=sys.stderr)
        return 2
    except ContentProblems as found:
        print(found)
        print(total(found), file=sys.stderr)
        return 1
    except FileNotFoundError:
        print(no_content(root), file=sys.stderr)
        return 2
    except (EOFError, KeyboardInterrupt):
        halfway = words.STOPPED_HALFWAY.filled(command="new-question", option=option)
        print((halfway if kept.has_any else words.STOPPED).said(language), file=sys.stderr)
        return 2
    made = sentence.filled(file=file.as_posix(), model=f"{file.parts[0]}/model.yaml", option=option)
    print(made.said(language))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
