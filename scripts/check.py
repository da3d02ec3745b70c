"""`python -m scripts.check [folder]`: all problems in the content, and exit status 1; or none, and 0."""

from __future__ import annotations

import sys
from pathlib import Path

from scripts.compiler.compile import compile_content
from scripts.compiler.content.language import language_of
from scripts.compiler.content.tree import Content
from scripts.compiler.problems import ContentProblems
from scripts.compiler.words import console
from scripts.compiler.words.nouns import DIMENSIONS, FILES, PROBLEMS, QUESTIONS, TIPS, Counted
from scripts.compiler.words.phrase import Language
from scripts.settings import content_folder

HERE = Path(__file__).parent.parent


def main(arguments: list[str]) -> int:
    """Checks the content of a repository folder (default: this one) and prints what it found."""
    root = Path(arguments[0]) if arguments else HERE
    folder = content_folder(root)
    try:
        print(summary(compile_content(root, folder).content, language_of(root, folder)))
    except ContentProblems as found:
        print(found)
        print(total(found), file=sys.stderr)
        return 1
    except FileNotFoundError:
        print(no_content(root), file=sys.stderr)
        return 1
    return 0


def no_content(root: Path) -> str:
    """That there is no content folder."""
    folder = content_folder(root)
    return console.NO_CONTENT.filled(root=folder.parent, name=folder.name).said(language_of(root, folder))


def summary(content: Content, language: Language) -> str:
    """What is in order, in numbers."""
    questions = [file.shape for _, _, file in content.questions()]
    tips = sum(rung.tip is not None for question in questions for rung in question.ladder)
    told = console.IN_ORDER.filled(
        dimensions=Counted(len(content.dimensions), DIMENSIONS),
        questions=Counted(len(questions), QUESTIONS),
        tips=Counted(tips, TIPS),
    )
    return told.said(language)


def total(found: ContentProblems) -> str:
    """How many problems there are, in how many files."""
    files = {one.file for one in found.told}
    told = console.FOUND.filled(problems=Counted(len(found.told), PROBLEMS), files=Counted(len(files), FILES))
    return told.said(found.language)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
