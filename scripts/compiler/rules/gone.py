"""An id of a published version that is gone stands in retired.yaml, so that nobody uses it again."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from scoring.model.model import Model
from scripts.compiler.content.nearest import nearest
from scripts.compiler.draft import Draft
from scripts.compiler.problems import Problem, problem
from scripts.compiler.versions.version_numbers import parts
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
DIMENSION_GONE: Final = Words(
    nl=Phrase(
        "De dimensie '{id}' van versie {version} bestaat niet meer.",
        "Zet '{id}' in deze lijst, met since en why. Of zet de dimensie terug.",
        "Heet de dimensie nu '{near}'? Geef de map dan de naam {id} terug, ook in {folder}/model.yaml. Is "
        "zij vervallen? Zet '{id}' dan in deze lijst, met since en why.",
    ),
    en=Phrase(
        "The dimension '{id}' of version {version} no longer exists.",
        "Add '{id}' to this list, with 'since' and 'why'. Or put the dimension back.",
        "Is the dimension called '{near}' now? Then rename the folder back to {id}, and change {folder}/model.yaml "
        "back too. Has it been retired? Then add '{id}' to this list, with 'since' and 'why'.",
    ),
)
_KINDS: Final = (("questions", QUESTION_GONE), ("dimensions", DIMENSION_GONE))


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
        for release in published:
            once |= dict.fromkeys(_ids(release.model, kind), release.version)
        retired = {entry.id for entry in getattr(draft.retired.shape, kind)}
        there = _ids(draft.built, kind)
        new = [id for id in there if id not in once]
        for id, version in once.items():
            if id not in there and id not in retired:
                spot = draft.retired.document.key_spot((kind,))
                yield problem(spot, words, near=nearest(id, new), id=id, version=version)


def _ids(model: Model, kind: str) -> list[str]:
    return [each.id for each in (model.questions() if kind == "questions" else model.dimensions)]
