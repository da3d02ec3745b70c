"""`python -m scripts.release [folder]`: freezes the version of the model that is about to be published."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

from scripts.check import total
from scripts.compiler.compile import Compiled, compile_content
from scripts.compiler.problems import ContentProblems
from scripts.compiler.versions.changed_words import ChangedWords, changed_words
from scripts.compiler.versions.differences import differences
from scripts.compiler.versions.outline import outline_of
from scripts.compiler.versions.releases import Release, latest, release_file
from scripts.compiler.versions.version_numbers import Level, raised, step
from scripts.compiler.words import console, enumerated, raise_version
from scripts.compiler.words.releases import DIFFERENCES, PARTS
from scripts.settings import content_folder

ROOT: Final = Path(__file__).resolve().parent.parent


class Refused(ValueError):  # noqa: N818 - a refusal of what was asked, no failure of the program
    """Why nothing was frozen, in sentences for the person who asked."""


def release(root: Path) -> str:
    """Writes content/releases/<version>.json with the bytes that the site will serve.

    Returns what changed since the last release and what to do next. Raises ContentProblems, and
    Refused when the version is published already; then nothing is written.
    """
    folder = content_folder(root)
    compiled = compile_content(root, folder)
    model = compiled.model
    last = latest(model.versions, compiled.releases)
    if last and last.version == model.version:
        raise Refused(_published(compiled, last))
    lines = [] if last is None else _changes(compiled, last)
    name = release_file(model.version, folder.name)
    file = folder.parent / name
    file.parent.mkdir(exist_ok=True)
    with file.open("x", encoding="utf-8", newline="\n") as opened:
        opened.write(compiled.model_document)
    return "\n".join([*lines, console.FROZEN.format(version=model.version, file=name)])


def _published(compiled: Compiled, last: Release) -> str:
    """What somebody who froze this version before can do now.

    Only words can differ: the check has refused every other difference.
    """
    told, level = _told(compiled, last)
    if level is Level.NONE:
        return console.FROZEN_ALREADY.format(version=last.version)
    how = raise_version(last.version, raised(last.version, level), published=True)
    return "\n".join([console.FROZEN_BEFORE.format(version=last.version), *told, how])


def _changes(compiled: Compiled, last: Release) -> list[str]:
    told, level = _told(compiled, last)
    if level is Level.NONE:
        return [console.NOTHING_CHANGED.format(version=last.version)]
    lines = [console.CHANGED.format(version=last.version), *told]
    if step(last.version, compiled.model.version) > level:
        lines.append(console.ENOUGH.format(version=raised(last.version, level)))
    return lines


def _told(compiled: Compiled, last: Release) -> tuple[list[str], Level]:
    """A line for each difference, with the part of the version that it raises; and the highest part."""
    found = list(differences(outline_of(last.model), outline_of(compiled.model)))
    levels = [each.level for each in found]
    sentences = [DIFFERENCES[each.key].format(**each.values) for each in found]
    words = changed_words(last.model, compiled.model)
    if words:
        levels.append(Level.PATCH)
        sentences.append(console.WORDS_CHANGED.format(where=_where(words)))
    told = [
        console.DIFFERENCE.format(part=PARTS[level], sentence=text)
        for level, text in zip(levels, sentences, strict=True)
    ]
    return told, max(levels, default=Level.NONE)


def _where(words: ChangedWords) -> str:
    places = [text.format(id=id) for kind, text in console.KINDS.items() for id in getattr(words, kind)]
    if words.title:
        places.append(console.MODEL_TITLE)
    if words.sentences:
        one, other = console.RESULT_SENTENCES
        places.append((one if words.sentences == 1 else other).format(count=words.sentences))
    return enumerated(places)


def main(arguments: list[str]) -> int:
    """Freezes the version of a repository folder (default: this one).

    Exit status 1 when the content has problems, 2 when there is nothing to freeze.
    """
    root = Path(arguments[0]) if arguments else ROOT
    try:
        print(release(root))
    except ContentProblems as found:
        print(found)
        print(total(found), file=sys.stderr)
        return 1
    except (Refused, FileNotFoundError) as refused:
        folder = content_folder(root)
        no_content = console.NO_CONTENT.format(root=folder.parent, name=folder.name)
        print(refused if isinstance(refused, Refused) else no_content, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
