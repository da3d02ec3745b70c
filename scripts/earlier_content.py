"""The content as Git has it at a revision, as far as the check of now can read it.

That check may be another one than was used then: it can know a field that was not there yet, or no longer know one that
was. What it says of the earlier content is no fault of the content of now.
"""

from __future__ import annotations

import io
import subprocess
import tarfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from scoring.model.model import Model, Sentence
from scripts.compiler.build_model import build_model
from scripts.compiler.check import check
from scripts.compiler.content.load import INTERFACE, load
from scripts.compiler.content.shape_errors import UNKNOWN
from scripts.compiler.content.tree import Content, Part, there
from scripts.compiler.draft import Draft
from scripts.compiler.editing.change import Unwritable
from scripts.compiler.editing.entries import without_entry
from scripts.compiler.editing.kinds_of_files import is_markdown
from scripts.compiler.editing.places import Unreadable
from scripts.compiler.problems import ContentProblems, Problem, Told


class NoContent(LookupError):  # noqa: N818 - a fact about the revision
    """Git has no such revision, or that one has no content folder."""


class NotComparable(ValueError):  # noqa: N818 - a fact about the content
    """Nothing of the content can be compared; told: why, each at its place in that content."""

    def __init__(self, told: Sequence[Told]) -> None:
        super().__init__("\n".join(map(str, told)))
        self.told = told


@dataclass(frozen=True, slots=True)
class Earlier:
    """model: as far as it can be compared. wordings: every sentence by key; None where that file cannot be read.

    moved_on: whether the revision has changes that the work of now does not start from; they are not in here.
    told: what the check of now says of this content. unknown: whether fields that it does not know were passed over.
    left_out: the ids of dimensions that cannot be read.
    """

    model: Model
    wordings: Mapping[str, Sentence] | None
    moved_on: bool
    told: Sequence[Told]
    unknown: bool
    left_out: frozenset[str]


def earlier_content(revision: str, folder: Path) -> Earlier:
    """The content where the work of now began from that revision. folder: that of now. Raises NoContent, NotComparable.

    With a branch that has gone on since, what others did there would else look like the reverse of what is done here.
    """
    tip, start = _git(folder.parent, "rev-parse", revision), _git(folder.parent, "merge-base", revision, "HEAD")
    begun = start.decode().strip() if start else revision
    packed = _git(folder.parent, "archive", "--format=tar", begun)
    if packed is None:
        raise NoContent(revision)
    with TemporaryDirectory() as place:
        with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
            archive.extractall(place, filter="data")
        try:
            found = _read(Path(place), Path(place) / folder.name)
        except FileNotFoundError:
            raise NoContent(revision) from None
    return replace(found, moved_on=bool(start and tip and start != tip))


def _git(folder: Path, *arguments: str) -> bytes | None:
    """What Git prints; None where it cannot do that."""
    try:
        return subprocess.run(["git", *arguments], cwd=folder, capture_output=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return None


def _read(root: Path, folder: Path) -> Earlier:
    draft, problems = check(load(root, folder))
    told = ContentProblems(problems, draft.language, draft.named).told
    unknown = draft.built is None and _without_unknown(root, draft, problems)
    if unknown:
        draft, problems = check(load(root, folder))
    model, left_out = (draft.built, frozenset[str]()) if draft.built else _readable(draft, told)
    is_read = draft.interface or not any(one.spot.file == f"{draft.folder}/{INTERFACE}" for one in problems)
    return Earlier(model, draft.wordings() if is_read else None, False, told, unknown, left_out)


def _without_unknown(root: Path, draft: Draft, problems: Sequence[Problem]) -> bool:
    """Takes the fields that the check does not know out of the files; whether there were any."""
    documents = {document.file: document for document in draft.documents}
    found = False
    for problem in problems:
        document = documents.get(problem.spot.file)
        if problem.words is not UNKNOWN or document is None:
            continue
        path = next(path for path in document.keys if document.key_spot(path) == problem.spot)
        file = root / document.file
        try:
            text = without_entry(file.read_bytes().decode("utf-8"), is_markdown(document.file), path)
        except (Unreadable, Unwritable):
            continue
        file.write_bytes(text.encode("utf-8"))
        found = True
    return found


def _readable(content: Content, told: Sequence[Told]) -> tuple[Model, frozenset[str]]:
    """The model of the dimensions that can be read, and the ids of the others. Raises NotComparable."""
    if content.model is None:
        raise NotComparable(told)
    listed = {one.id: one for one in content.model.shape.dimensions}
    whole = {
        id: part
        for id, part in content.dimensions.items()
        if id in listed
        and all(_files(part))
        and {(id, *way) for way in part.names()} == {(id, *way) for way in listed[id].names()}
    }
    shape = content.model.shape.model_copy(update={"dimensions": [one for one in listed.values() if one.id in whole]})
    kept = replace(content, dimensions=whole, model=replace(there(content.model), shape=shape))
    try:
        model = build_model(kept.in_model_order())
    except ValueError:
        raise NotComparable(told) from None
    return model, frozenset({*listed, *content.dimensions} - whole.keys())


def _files(part: Part) -> Iterator[object]:
    for one in part.every_part():
        yield one.head
        yield from one.questions.values()
