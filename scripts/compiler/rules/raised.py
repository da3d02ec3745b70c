"""The version goes up when a result, or the layout of a code, would no longer be that of the last release.

Words may be mended without a new version: see docs/decisions/0006-versions-are-frozen.md.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from scripts.compiler.content.shapes import Question
from scripts.compiler.content.tree import File
from scripts.compiler.draft import Draft
from scripts.compiler.problems import Problem, Spot, problem
from scripts.compiler.versions.differences import Difference, differences
from scripts.compiler.versions.releases import latest
from scripts.compiler.versions.version_numbers import Level, parts, raised, step
from scripts.compiler.versions.version_words import DIFFERENCES, PARTS, raise_version
from scripts.compiler.words.phrase import Phrase, Words

TOO_LOW: Final = Words(
    nl=Phrase(
        "{difference} Daarvoor moet {part} van versie {version} omhoog.",
        "{how} Of draai de wijziging terug.",
    ),
    en=Phrase(
        "{difference} This means that {part} of version {version} must go up.",
        "{how} Or undo the change.",
    ),
)


_LISTS: Final = ("stages", "dimensions", "parts", "questions", "tiers")


def check(draft: Draft) -> Iterator[Problem]:
    """One problem for each difference that asks for more than the version went up."""
    now = draft.built
    if draft.model is None or now is None:
        return
    own, versions = draft.model.shape.version, draft.model.shape.versions
    last = latest(versions, draft.releases)
    if last is None or own != versions[-1] or parts(own) < parts(last.version):
        return  # without a release all is new; the other two are told by the rule for versions
    enough = max(step(last.version, own), Level.PATCH)
    found = [each for each in differences(last.model, now) if each.level > enough]
    if not found:
        return
    needed = raised(last.version, max(each.level for each in found))
    how = raise_version(own, needed, draft.folder, published=own in draft.releases)
    for each in found:
        spot, part = _spot(draft, each), PARTS[each.level]
        difference = DIFFERENCES[each.key].filled(**each.values)
        yield problem(spot, TOO_LOW, difference=difference, part=part, version=last.version, how=how)


def _spot(draft: Draft, difference: Difference) -> Spot:
    if difference.question:
        return _in_question(
            draft, next(file for _, id, file in draft.questions() if id == difference.question), difference
        )
    heads = (part.head for part in draft.parts() if part.id == difference.folder)
    file = next(heads, None) or draft.model
    assert file is not None  # a difference is found in what could be read
    # A list is shown where it is named: the items in it have changed.
    is_list = difference.path[-1] in _LISTS
    return file.document.key_spot(difference.path) if is_list else file.document.spot(difference.path)


def _in_question(draft: Draft, file: File[Question], difference: Difference) -> Spot:
    """A place among the answers, whichever way the file writes them; the points of a shared answer are in its list."""
    match difference.path:
        case ("options", int(number), "points") if draft.model and isinstance(file.shape.options, str):
            return draft.model.document.spot(("options", file.shape.options, number, "points"))
        case ("options", int(number), "tip", *rest):
            return file.document.spot((*draft.answers(file)[number].tip_path, *rest))
        case ("options",):
            return file.document.key_spot(draft.answers(file)[0].path[:1])
        case path:
            return file.document.spot(path)
