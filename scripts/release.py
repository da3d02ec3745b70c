"""`python -m scripts.release [folder]`: freezes the version of the model that is about to be published."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from scripts.check import no_content, total
from scripts.compiler.compile import Compiled, compile_content
from scripts.compiler.content.language import language_of
from scripts.compiler.content.tree import there
from scripts.compiler.problems import ContentProblems
from scripts.compiler.versions.changed_words import ChangedWords, changed_words
from scripts.compiler.versions.differences import differences
from scripts.compiler.versions.published import MODEL, with_published
from scripts.compiler.versions.releases import Release, hash_file, hash_line, latest, release_file
from scripts.compiler.versions.version_numbers import Level, raised, step
from scripts.compiler.versions.version_words import DIFFERENCES, PARTS, raise_version
from scripts.compiler.words import console
from scripts.compiler.words.enumerations import Enumeration, all_of
from scripts.compiler.words.nouns import RESULT_SENTENCES, Counted
from scripts.compiler.words.phrase import Spoken
from scripts.settings import content_folder

ROOT: Final = Path(__file__).resolve().parent.parent


class Refused(ValueError):  # noqa: N818 - a refusal of what was asked, no failure of the program
    """Why nothing was frozen, in sentences for the person who asked."""

    def __init__(self, lines: Sequence[Spoken]) -> None:
        super().__init__(lines)
        self.lines = lines


def release(root: Path) -> list[Spoken]:
    """Writes releases/<version>.json in the content folder, with the bytes that the site will serve, and its hash.

    Notes in model.yaml that this version is frozen, so that nobody can delete its files unseen.
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
    document = compiled.model_document.encode("utf-8")
    with file.open("xb") as opened:
        opened.write(document)
    beside = hash_file(model.version, folder.name)
    (folder.parent / beside).write_bytes(hash_line(model.version, document))
    listed = there(compiled.content.model).document
    (folder / MODEL).write_bytes(with_published(listed, (folder / MODEL).read_bytes(), model.version))
    option = compiled.content.named.option
    return [*lines, console.FROZEN.filled(version=model.version, file=name, hash=beside, option=option)]


def unfrozen(root: Path) -> Spoken | None:
    """What is not frozen of the version that the content makes; None where all is.

    Raises ContentProblems and FileNotFoundError.
    """
    compiled = compile_content(root, content_folder(root))
    version, option = compiled.model.version, compiled.content.named.option
    release = compiled.releases.get(version)
    if release is None:
        return console.NEVER_FROZEN.filled(version=version, option=option)
    if release.document != compiled.model_document:
        return console.FROZEN_OTHERWISE.filled(version=version, option=option)
    return None


def _published(compiled: Compiled, last: Release) -> list[Spoken]:
    """What somebody who froze this version before can do now.

    Only words can differ: the check has refused every other difference.
    """
    told, level = _told(compiled, last)
    if level is Level.NONE:
        return [console.FROZEN_ALREADY.filled(version=last.version)]
    how = raise_version(last.version, raised(last.version, level), compiled.content.folder, published=True)
    return [console.FROZEN_BEFORE.filled(version=last.version), *told, how]


def _changes(compiled: Compiled, last: Release) -> list[Spoken]:
    told, level = _told(compiled, last)
    if level is Level.NONE:
        return [console.NOTHING_CHANGED.filled(version=last.version)]
    lines = [console.CHANGED.filled(version=last.version), *told]
    if step(last.version, compiled.model.version) > level:
        lines.append(console.ENOUGH.filled(version=raised(last.version, level)))
    return lines


def _told(compiled: Compiled, last: Release) -> tuple[list[Spoken], Level]:
    """A line for each difference, with the part of the version that it raises; and the highest part."""
    found = list(differences(last.model, compiled.model))
    levels = [each.level for each in found]
    sentences = [DIFFERENCES[each.key].filled(**each.values) for each in found]
    words = changed_words(last.model, compiled.model)
    if words:
        levels.append(Level.PATCH)
        sentences.append(console.WORDS_CHANGED.filled(where=_where(words)))
    told: list[Spoken] = [
        console.DIFFERENCE.filled(part=PARTS[level], sentence=text)
        for level, text in zip(levels, sentences, strict=True)
    ]
    return told, max(levels, default=Level.NONE)


def _where(words: ChangedWords) -> Enumeration:
    places: list[Spoken] = [
        *(console.STAGE.filled(id=id) for id in words.stages),
        *(console.PART.filled(id=id) for id in words.parts),
        *(console.QUESTION.filled(id=id) for id in words.questions),
    ]
    if words.title:
        places.append(console.MODEL_TITLE)
    if words.sentences:
        places.append(Counted(words.sentences, RESULT_SENTENCES))
    return all_of(places)


def main(arguments: list[str]) -> int:
    """Freezes the version of a repository folder (default: this one).

    Exit status 1 when the content has problems, 2 when there is nothing to freeze.
    """
    root = Path(arguments[0]) if arguments else ROOT
    try:
        print(_said(release(root), root))
    except ContentProblems as found:
        print(found)
        print(total(found), file=sys.stderr)
        return 1
    except (Refused, FileNotFoundError) as refused:
        print(_said(refused.lines, root) if isinstance(refused, Refused) else no_content(root), file=sys.stderr)
        return 2
    return 0


def _said(lines: Sequence[Spoken], root: Path) -> str:
    language = language_of(root, content_folder(root))
    return "\n".join(line.said(language) for line in lines)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
