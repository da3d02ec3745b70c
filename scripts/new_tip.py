"""`python -m scripts.new_tip`: asks for a tip, field by field, and puts it in the file of its question."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

from scripts.asking import Asker, needed
from scripts.check import no_content, total
from scripts.compiler.compile import Compiled, compile_content
from scripts.compiler.content.answers import Answer
from scripts.compiler.content.field_types import URL_PATTERN
from scripts.compiler.content.language import language_of
from scripts.compiler.content.shape import fields_of, meaning_of
from scripts.compiler.content.shapes import Question, Tip
from scripts.compiler.content.tip_text import NewTip, with_tip
from scripts.compiler.content.tree import File
from scripts.compiler.problems import ContentProblems
from scripts.compiler.words import wizard_words as words
from scripts.compiler.words.content_folder import content_folder_of
from scripts.settings import content_folder

ROOT: Final = Path(__file__).resolve().parent.parent
_EFFORTS: Final = ("S", "M", "L")


class Undone(Exception):  # noqa: N818 - the tip is no failure of the program
    """The tip that would make problems, of which this is the text; the file is as it was."""


class Shared(Exception):  # noqa: N818 - a refusal of what was asked, no failure of the program
    """An answer of a list that questions share, without a tip that another could replace; the file of the question."""


def new_tip(root: Path, asker: Asker) -> tuple[Path, int]:
    """Asks for a tip and writes it. Gives its file and line.

    Raises ContentProblems, before anything is asked, for content that is not in order; Undone; Shared; and EOFError
    when nobody answers. Then no file has changed.
    """
    folder = content_folder(root)
    compiled = compile_content(root, folder)
    file, answer = _place(compiled, asker)
    fields = _fields(asker)
    asker.tell(words.FIELD.filled(name="text", meaning=meaning_of(Tip, "text")))
    tip = NewTip(fields, asker.paragraphs(), _sources(asker))
    path = folder.parent / file.file
    before = path.read_bytes()
    try:
        after = with_tip(file.document, answer, tip)
    except ValueError:
        raise Shared(file.file.as_posix()) from None
    has_crlf = b"\r\n" in before
    path.write_text(after, encoding="utf-8", newline="\r\n" if has_crlf else "\n")
    try:
        now = compile_content(root, folder)
    except ContentProblems as found:
        path.write_bytes(before)
        raise Undone(str(found)) from None
    made = next(one for _, id, one in now.content.questions() if id == file.id)
    return file.file, made.line_of(*answer.tip_path)


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


def _fields(asker: Asker) -> dict[str, str]:
    found = {}
    for name, field in fields_of(Tip).items():
        if name in ("text", "sources"):
            continue
        asker.tell(words.FIELD.filled(name=name, meaning=meaning_of(Tip, name)))
        if name == "effort":
            found[name] = asker.line("> ", lambda line: None if line in _EFFORTS else words.EFFORTS)
        else:
            found[name] = asker.line("> ", needed if field.is_required() else _anything)
    return found


def _anything(_: str) -> None:
    return None


def _sources(asker: Asker) -> list[tuple[str, str]]:
    found = []
    asker.tell(words.SOURCE)
    while title := asker.ask("> ").strip():
        asker.tell(words.ADDRESS)
        address = asker.line("> ", lambda line: None if re.match(URL_PATTERN, line) else words.NO_ADDRESS)
        found.append((title, address))
        asker.tell(words.SOURCE)
    return found


def main(arguments: list[str], ask: Callable[[str], str] = input) -> int:
    """Exit status 1 when the content has problems, 2 when there is nothing to ask about or nobody answers."""
    root = Path(arguments[0]) if arguments else ROOT
    language = language_of(root, content_folder(root))
    try:
        file, line = new_tip(root, Asker(language, ask, print))
    except ContentProblems as found:
        print(found)
        print(total(found), file=sys.stderr)
        return 1
    except Undone as undone:
        print(words.UNDONE.said(language), undone, sep="\n", file=sys.stderr)
        return 1
    except Shared as shared:
        manual = content_folder_of(root, content_folder(root)).manual
        print(words.NO_TIP.filled(file=shared, manual=manual).said(language), file=sys.stderr)
        return 2
    except FileNotFoundError:
        print(no_content(root), file=sys.stderr)
        return 2
    except (EOFError, KeyboardInterrupt):
        print(words.STOPPED.said(language), file=sys.stderr)
        return 2
    print(words.MADE.filled(file=file.as_posix(), line=line).said(language))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
