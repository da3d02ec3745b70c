"""`python -m scripts.new_tip`: asks for a tip, field by field, and puts it in the file of its question."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Final

from scripts.asking import PROMPT, Asker, needed
from scripts.check import no_content, total
from scripts.compiler.check import check
from scripts.compiler.compile import Compiled, compile_content
from scripts.compiler.content.answers import Answer
from scripts.compiler.content.document import Path as Field
from scripts.compiler.content.field_types import URL_PATTERN
from scripts.compiler.content.language import language_of
from scripts.compiler.content.load import load
from scripts.compiler.content.shape import fields_of, meaning_of
from scripts.compiler.content.shapes import Question, Tip
from scripts.compiler.content.tip_text import NewTip, with_tip
from scripts.compiler.content.tree import File, there
from scripts.compiler.draft import Draft
from scripts.compiler.problems import ContentProblems
from scripts.compiler.words import wizard_words as words
from scripts.compiler.words.content_folder import content_folder_of
from scripts.kept_answers import FOLDER, KeptAnswers
from scripts.settings import content_folder

ROOT: Final = Path(__file__).resolve().parent.parent
_EFFORTS: Final = ("S", "M", "L")


class Undone(Exception):  # noqa: N818 - the tip is no failure of the program
    """The tip that would make problems outside of it, of which this is the text; the file is as it was."""


class Shared(Exception):  # noqa: N818 - a refusal of what was asked, no failure of the program
    """An answer of a list that questions share, without a tip that another could replace; the file of the question."""


def new_tip(root: Path, asker: Asker) -> tuple[Path, int]:
    """Asks for a tip and writes it. Gives its file and line.

    A field that the check refuses is asked for again. Raises ContentProblems, before anything is asked, for content
    that is not in order; Undone; Shared; and EOFError when nobody answers. Then no file has changed.
    """
    folder = content_folder(root)
    compiled = compile_content(root, folder)
    file, answer = _place(compiled, asker)
    path = folder.parent / file.file
    before = path.read_bytes()
    end = "\r\n" if b"\r\n" in before else "\n"
    required = there(compiled.content.model).shape.requires
    tip, names = NewTip({}, [], []), list(fields_of(Tip))
    while names:
        for name in names:
            tip = _filled(asker, tip, name, is_required=fields_of(Tip)[name].is_required() or name in required)
        try:
            after = with_tip(file.document, answer, tip)
        except ValueError:
            raise Shared(file.file.as_posix()) from None
        path.write_text(after, encoding="utf-8", newline=end)
        draft, problems = check(load(root, folder))
        if problems:
            path.write_bytes(before)
        names = _refused(ContentProblems(problems, draft.language, draft.named), draft, file, answer.tip_path, asker)
    made = next(one for _, id, one in draft.questions() if id == file.id)
    return file.file, made.line_of(*answer.tip_path)


def _refused(found: ContentProblems, draft: Draft, file: File[Question], tip: Field, asker: Asker) -> list[str]:
    """The fields of a tip that the check refuses, each told why. Raises Undone for what is wrong outside of the tip."""
    document = next(one for one in draft.documents if one.file == file.document.file)
    starts = {document.key_spot(path).line: str(path[-1]) for path in document.keys if path[:-1] == tip}
    end = document.at(document.values[tip][1] - 1).line
    names = []
    for one in found.told:
        lines = [line for line in starts if one.file == document.file and line <= one.line <= end]
        if not lines:
            raise Undone(str(found))
        names.append(starts[max(lines)])
    for one in found.told:
        asker.say(f"{one.what} {one.remedy}")
    return list(dict.fromkeys(names))


def _place(compiled: Compiled, asker: Asker) -> tuple[File[Question], Answer]:
    """The question and the answer that the tip belongs to."""
    content = compiled.content
    files = [file for _, _, file in content.questions()]
    asker.tell(words.QUESTIONS)
    for number, file in enumerate(files, 1):
        asker.say(f"{number:3} {file.id}: {file.shape.title}")
    file = files[asker.chosen(words.QUESTION, [file.id for file in files])]
    answers = content.answers(file)[:-1]
    asker.tell(words.STEPS)
    for answer in answers:
        asker.say(f"{answer.number:3} {answer.label}")
        if answer.tip:
            asker.tell(words.REPLACES.filled(title=answer.tip.title))
    return file, answers[asker.chosen(words.STEP, [answer.id or str(answer.number) for answer in answers])]


def _filled(asker: Asker, tip: NewTip, name: str, *, is_required: bool) -> NewTip:
    """The tip after one of its fields was asked for."""
    if name == "sources":
        return replace(tip, sources=_sources(asker))
    asker.tell(words.FIELD.filled(name=name, meaning=meaning_of(Tip, name)))
    if name == "text":
        return replace(tip, paragraphs=asker.paragraphs())
    if name == "effort":
        typed = asker.line(PROMPT, lambda line: None if line in _EFFORTS else words.EFFORTS)
    else:
        typed = asker.line(PROMPT, needed if is_required else _anything)
    return replace(tip, fields={**tip.fields, name: typed})


def _anything(_: str) -> None:
    return None


def _sources(asker: Asker) -> list[tuple[str, str]]:
    found = []
    asker.tell(words.SOURCE)
    while title := asker.ask(PROMPT).strip():
        asker.tell(words.ADDRESS)
        address = asker.line(PROMPT, lambda line: None if re.match(URL_PATTERN, line) else words.NO_ADDRESS)
        found.append((title, address))
        asker.tell(words.SOURCE)
    return found


def main(arguments: list[str], ask: Callable[[str], str] = input) -> int:
    """Exit status 1 when the content has problems, 2 when there is nothing to ask about or nobody answers."""
    root = Path(arguments[0]) if arguments else ROOT
    folder = content_folder(root)
    language = language_of(root, folder)
    kept = KeptAnswers(root / FOLDER / "new-tip.json", folder, language, ask, print)
    try:
        file, line = new_tip(root, Asker(language, kept.ask, kept.say))
    except ContentProblems as found:
        print(found)
        print(total(found), file=sys.stderr)
        return 1
    except Undone as undone:
        print(words.UNDONE.said(language), undone, sep="\n", file=sys.stderr)
        return 1
    except Shared as shared:
        kept.forget()
        manual = content_folder_of(root, folder).manual
        print(words.NO_TIP.filled(file=shared, manual=manual).said(language), file=sys.stderr)
        return 2
    except FileNotFoundError:
        print(no_content(root), file=sys.stderr)
        return 2
    except (EOFError, KeyboardInterrupt):
        option = content_folder_of(root, folder).option
        halfway = words.STOPPED_HALFWAY.filled(command="new-tip", option=option)
        print((halfway if kept.has_any else words.STOPPED).said(language), file=sys.stderr)
        return 2
    kept.forget()
    print(words.MADE.filled(file=file.as_posix(), line=line).said(language))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
