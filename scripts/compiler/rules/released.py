"""Every version but the newest is published, and what codes keep of the published ones still holds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from scripts.compiler.content.shapes import ModelFile
from scripts.compiler.content.tree import File
from scripts.compiler.draft import Draft
from scripts.compiler.problems import Problem, problem
from scripts.compiler.versions.releases import latest, release_file
from scripts.compiler.words.enumerations import all_of
from scripts.compiler.words.phrase import Phrase, Words

MISSING: Final = Words(
    nl=Phrase(
        "Van versie {version} ontbreekt het bestand {folder}/releases/{version}.json.",
        "Zet het bestand terug. Is deze versie nooit gepubliceerd? Haal haar dan uit de lijst.",
    ),
    en=Phrase(
        "The file {folder}/releases/{version}.json of version {version} is missing.",
        "Put the file back. Was this version never published? Then take it out of the list.",
    ),
)
LIST: Final = Words(
    nl=Phrase(
        "De lijst versions begint niet meer met {before}, zoals in versie {version}.",
        "Zet die nummers terug, in die volgorde. Elke resultaatcode bewaart een plaats in deze lijst.",
    ),
    en=Phrase(
        "The list 'versions' no longer starts with {before}, as it did in version {version}.",
        "Put those numbers back, in that order. Every result code keeps a position in this list.",
    ),
)
IDENTITY: Final = Words(
    nl=Phrase(
        "Het veld '{name}' is veranderd: in versie {version} was het {before}.",
        "Zet {before} terug. Anders gaan oude resultaten niet meer open.",
    ),
    en=Phrase(
        "The field '{name}' has changed: in version {version} it was {before}.",
        "Put {before} back. Otherwise old results can no longer be opened.",
    ),
)

GONE: Final = Words(
    nl=Phrase(
        "Versie {version} is vastgelegd, maar {file} ontbreekt, en ook het bestand met .sha256 daarnaast.",
        "Zet beide bestanden terug zoals ze waren. Een gepubliceerde versie blijft altijd staan.",
    ),
    en=Phrase(
        "Version {version} was frozen, but {file} is missing, and so is the file with .sha256 beside it.",
        "Put both files back as they were. A published version always stays.",
    ),
)
BEHIND: Final = Words(
    nl=Phrase(
        "Bij published staat versie {version}, maar {newest} is de nieuwste die is vastgelegd.",
        "Zet bij published {newest}.",
    ),
    en=Phrase(
        "The field 'published' has version {version}, but {newest} is the newest one that was frozen.",
        "Put {newest} at 'published'.",
    ),
)


def check(draft: Draft) -> Iterator[Problem]:
    """Versions without a file, a list that no longer starts as it did, and another id or number."""
    if draft.model is None:
        return
    document, model = draft.model.document, draft.model.shape
    yield from _published(draft, draft.model)
    for number, version in enumerate(model.versions[:-1]):
        if version not in draft.releases and version not in draft.hashes:  # a hash alone is told where it is
            yield problem(document.spot(("versions", number)), MISSING, version=version)
    published = [release.model for release in draft.releases.values() if release]
    longest = max(published, key=lambda release: len(release.versions), default=None)
    if longest and tuple(model.versions[: len(longest.versions)]) != longest.versions:
        spot, before = document.key_spot(("versions",)), all_of(longest.versions)
        yield problem(spot, LIST, version=longest.version, before=before)
    last = latest(model.versions, draft.releases)
    for name in ("id", "number"):
        if last and getattr(model, name) != getattr(last.model, name):
            before = getattr(last.model, name)
            yield problem(document.spot((name,)), IDENTITY, name=name, version=last.version, before=before)


def _published(draft: Draft, file: File[ModelFile]) -> Iterator[Problem]:
    """What `make release` noted in model.yaml has its files: nothing else tells that the newest version had any."""
    noted, versions = file.shape.published, file.shape.versions
    if noted is None:
        return
    spot = file.document.spot(("published",))
    frozen = [version for version in versions if version in draft.releases or version in draft.hashes]
    newest = frozen[-1] if frozen else noted
    if noted not in frozen and (noted == versions[-1] or noted not in versions):
        yield problem(spot, GONE, version=noted, file=release_file(noted, draft.folder))
    elif noted != newest:
        yield problem(spot, BEHIND, version=noted, newest=newest)
