"""`python -m scripts.check [--format FORMAT] [folder]`: all problems in the content, and exit status 1; or none, and 0.

FORMAT: text (as it is without), or one of scripts/check_formats.py. Beside problems, and in content that is in order,
there may be advice; it has no part in the status.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from scripts.check_formats import FORMATS, Findings
from scripts.compiler.advice import advice
from scripts.compiler.check import check
from scripts.compiler.content.language import language_of
from scripts.compiler.content.load import load
from scripts.compiler.content.tree import Content
from scripts.compiler.problems import ContentProblems, Told, told
from scripts.compiler.words import console
from scripts.compiler.words.content_folder import content_folder_of
from scripts.compiler.words.nouns import DIMENSIONS, FILES, PIECES_OF_ADVICE, PROBLEMS, QUESTIONS, TIPS, Counted
from scripts.compiler.words.phrase import Language
from scripts.hunspell import dictionary
from scripts.settings import content_folder

HERE = Path(__file__).parent.parent
TEXT = "text"
_OPTION = "--format"


def main(arguments: list[str]) -> int:
    """Checks the content of a repository folder (default: this one) and prints what it found; 2: wrong arguments."""
    form, others = _form(arguments)
    root = Path(others[0]) if others else HERE
    folder = content_folder(root)
    if form not in (TEXT, *FORMATS) or len(others) > 1:
        option = content_folder_of(root, folder).option if len(others) < 2 else ""
        usage = console.CHECK_USAGE.filled(formats="|".join((TEXT, *FORMATS)), option=option)
        print(usage.said(language_of(root, folder)), file=sys.stderr)
        return 2
    try:
        draft, problems = check(load(root, folder))
    except FileNotFoundError:
        print(no_content(root), file=sys.stderr)
        return 1
    found = ContentProblems(problems, draft.language, draft.named)
    advised = pieces_of_advice(draft, date.today())
    if form == TEXT:
        print(summary(draft, draft.language) if not found.told else found)
        for line in advice_in_words(advised, draft.language, in_order=not found.told):
            print(line)
    else:
        print(FORMATS[form](Findings(found.told, advised, draft.language)))
    if found.told:
        print(total(found), file=sys.stderr)
    return 1 if found.told else 0


def _form(arguments: list[str]) -> tuple[str, list[str]]:
    """The form that the arguments ask for, and the others of them; "" for a form that is not named."""
    if _OPTION not in arguments:
        return TEXT, arguments
    at = arguments.index(_OPTION)
    return (arguments[at + 1 : at + 2] or [""])[0], arguments[:at] + arguments[at + 2 :]


def no_content(root: Path) -> str:
    """That there is no content folder."""
    folder = content_folder(root)
    return console.NO_CONTENT.filled(root=folder.parent, name=folder.name).said(language_of(root, folder))


def summary(content: Content, language: Language) -> str:
    """What is in order, in numbers."""
    questions = [file for _, _, file in content.questions()]
    tips = sum(answer.tip is not None for file in questions for answer in content.answers(file))
    sentence = console.IN_ORDER.filled(
        dimensions=Counted(len(content.dimensions), DIMENSIONS),
        questions=Counted(len(questions), QUESTIONS),
        tips=Counted(tips, TIPS),
    )
    return sentence.said(language)


def pieces_of_advice(content: Content, today: date) -> list[Told]:
    """All advice in the language of the content, sorted by place, each once."""
    language = content.language
    return sorted({told(one, language, content.named) for one in advice(content, today, dictionary(language))})


def advice_in_words(advised: Iterable[Told], language: Language, *, in_order: bool = True) -> list[str]:
    """A heading and a line for each piece of advice; nothing where there is none."""
    lines = list(map(str, advised))
    heading = console.ADVICE if in_order else console.ADVICE_BESIDE
    return [heading.filled(pieces=Counted(len(lines), PIECES_OF_ADVICE)).said(language), *lines] if lines else []


def total(found: ContentProblems) -> str:
    """How many problems there are, in how many files."""
    files = {one.file for one in found.told}
    sentence = console.FOUND.filled(problems=Counted(len(found.told), PROBLEMS), files=Counted(len(files), FILES))
    return sentence.said(found.language)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
