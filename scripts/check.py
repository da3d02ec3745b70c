"""`python -m scripts.check [folder]`: all problems in the content, and exit status 1; or none, and 0.

Content that is in order may still get advice.
"""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from scripts.compiler.advice import advice
from scripts.compiler.compile import compile_content
from scripts.compiler.content.language import language_of
from scripts.compiler.content.tree import Content
from scripts.compiler.problems import ContentProblems, told
from scripts.compiler.words import console
from scripts.compiler.words.nouns import DIMENSIONS, FILES, PIECES_OF_ADVICE, PROBLEMS, QUESTIONS, TIPS, Counted
from scripts.compiler.words.phrase import Language
from scripts.settings import content_folder

HERE = Path(__file__).parent.parent


def main(arguments: list[str]) -> int:
    """Checks the content of a repository folder (default: this one) and prints what it found."""
    root = Path(arguments[0]) if arguments else HERE
    folder = content_folder(root)
    try:
        content = compile_content(root, folder).content
        language = language_of(root, folder)
        print(summary(content, language))
        for line in advice_in_words(content, language, date.today()):
            print(line)
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
    questions = [file for _, _, file in content.questions()]
    tips = sum(answer.tip is not None for file in questions for answer in content.answers(file))
    sentence = console.IN_ORDER.filled(
        dimensions=Counted(len(content.dimensions), DIMENSIONS),
        questions=Counted(len(questions), QUESTIONS),
        tips=Counted(tips, TIPS),
    )
    return sentence.said(language)


def advice_in_words(content: Content, language: Language, today: date) -> list[str]:
    """A heading and a line for each piece of advice; nothing where there is none."""
    found = sorted(told(one, language, content.named) for one in advice(content, today))
    heading = console.ADVICE.filled(pieces=Counted(len(found), PIECES_OF_ADVICE)).said(language)
    return [heading, *map(str, found)] if found else []


def total(found: ContentProblems) -> str:
    """How many problems there are, in how many files."""
    files = {one.file for one in found.told}
    sentence = console.FOUND.filled(problems=Counted(len(found.told), PROBLEMS), files=Counted(len(files), FILES))
    return sentence.said(found.language)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
