"""`python -m scripts.check [folder]`: all problems in the content, and exit status 1; or none, and 0."""

from __future__ import annotations

import sys
from pathlib import Path

from scripts.compiler.compile import compile_content
from scripts.compiler.content.tree import Content
from scripts.compiler.problems import ContentProblems
from scripts.compiler.words import console, counted
from scripts.settings import content_folder

HERE = Path(__file__).parent.parent


def main(arguments: list[str]) -> int:
    """Checks the content of a repository folder (default: this one) and prints what it found."""
    root = Path(arguments[0]) if arguments else HERE
    folder = content_folder(root)
    try:
        print(summary(compile_content(root, folder).content))
    except ContentProblems as found:
        print(found)
        print(total(found), file=sys.stderr)
        return 1
    except FileNotFoundError:
        print(console.NO_CONTENT.format(root=folder.parent, name=folder.name), file=sys.stderr)
        return 1
    return 0


def summary(content: Content) -> str:
    """What is in order, in numbers."""
    questions = list(content.questions())
    tips = sum(rung.tip is not None for question in questions for rung in question.ladder)
    return console.IN_ORDER.format(
        dimensions=counted(len(content.dimensions), "dimensie", "dimensies"),
        questions=counted(len(questions), "vraag", "vragen"),
        tips=counted(tips, "tip", "tips"),
    )


def total(found: ContentProblems) -> str:
    """How many problems there are, in how many files."""
    files = {one.file for one in found.problems}
    return console.FOUND.format(
        problems=counted(len(found.problems), "probleem", "problemen"),
        files=counted(len(files), "bestand", "bestanden"),
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
