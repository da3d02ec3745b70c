"""An id of a published version that is gone stands in retired.yaml, so that nobody uses it again."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from scoring.model.model import Model
from scripts.compiler.content.nearest import nearest
from scripts.compiler.draft import Draft
from scripts.compiler.problems import Problem, problem
from scripts.compiler.versions.version_numbers import parts
from scripts.compiler.words.part_names import named_part
from scripts.compiler.words.phrase import Phrase, Words

QUESTION_GONE: Final = Words(
    nl=Phrase(
        "De vraag '{id}' van versie {version} bestaat niet meer.",
        "Zet '{id}' in deze lijst, met since en why. Of zet de vraag terug.",
        "Heet de vraag nu '{near}'? Geef het bestand dan de naam {id}.yaml terug, ook in {folder}/model.yaml. Is "
        "zij vervallen? Zet '{id}' dan in deze lijst, met since en why.",
    ),
    en=Phrase(
        "The question '{id}' of version {version} no longer exists.",
        "Add '{id}' to this list, with 'since' and 'why'. Or put the question back.",
        "Is the question called '{near}' now? Then rename the file back to {id}.yaml, and change {folder}/model.yaml "
        "back too. Has it been retired? Then add '{id}' to this list, with 'since' and 'why'.",
    ),
)
PART_GONE: Final = Words(
    nl=Phrase(
        "{part} van versie {version} bestaat niet meer.",
        "Zet '{id}' in deze lijst, met since en why. Of zet de map terug.",
        "Heet de map nu '{near}'? Geef haar dan de naam {id} terug, ook in {folder}/model.yaml. Is {part} "
        "vervallen? Zet '{id}' dan in deze lijst, met since en why.",
    ),
    en=Phrase(
        "{part} of version {version} no longer exists.",
        "Add '{id}' to this list, with 'since' and 'why'. Or put the folder back.",
        "Is the folder called '{near}' now? Then rename it back to {id}, and change {folder}/model.yaml back too. "
        "Has {part} been retired? Then add '{id}' to this list, with 'since' and 'why'.",
    ),
)
_KINDS: Final = (("questions", QUESTION_GONE), ("dimensions", PART_GONE))


def check(draft: Draft) -> Iterator[Problem]:
    """One problem for each id that some release had, and that is neither used nor retired.

    version: the last release that had it.
    """
    if draft.retired is None or draft.built is None:
        return
    published = [release for release in draft.releases.values() if release]
    published.sort(key=lambda release: parts(release.version))
    for kind, words in _KINDS:
        once: dict[str, str] = {}
        tops: set[str] = set()
        for release in published:
            once |= dict.fromkeys(_ids(release.model, kind), release.version)
            tops |= {dimension.id for dimension in release.model.dimensions}
        retired = {entry.id for entry in getattr(draft.retired.shape, kind)}
        there = _ids(draft.built, kind)
        new = [id for id in there if id not in once]
        for id, version in once.items():
            if id not in there and id not in retired:
                spot = draft.retired.document.key_spot((kind,))
                part = named_part(id, is_dimension=id in tops)
                yield problem(spot, words, near=nearest(id, new), id=id, part=part, version=version)


def _ids(model: Model, kind: str) -> list[str]:
    return [each.id for each in (model.questions() if kind == "questions" else model.parts())]
