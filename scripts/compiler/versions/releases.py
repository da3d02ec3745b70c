"""Published versions: content/releases/<version>.json is the model document of that version, frozen.

Beside it, <version>.sha256 has the hash of its bytes, in the form that `sha256sum --check` reads: the hash in the
document covers what decides a score, and an old result shows words too.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from scoring.documents.canonical import LARGEST, DocumentError, canonical, parse, read_model, write_model
from scoring.model.model import Model
from scripts.compiler.problems import Problem, Spot, problem
from scripts.compiler.versions.version_words import CHANGED, MISNAMED, NO_HASH, ONLY_HASH

FOLDER: Final = "releases"
"""In the content folder."""


@dataclass(frozen=True, slots=True)
class Release:
    """One published version; document: the bytes of its file as text."""

    version: str
    document: str
    model: Model


def release_file(version: str, folder: str = "content") -> str:
    """The file of a published version, beginning with the name of the content folder."""
    return f"{folder}/{FOLDER}/{version}.json"


def hash_file(version: str, folder: str = "content") -> str:
    """The file with the hash of a published version."""
    return f"{folder}/{FOLDER}/{version}.sha256"


def hash_line(version: str, document: bytes) -> bytes:
    """What stands in that file."""
    return f"{hashlib.sha256(document).hexdigest()}  {version}.json\n".encode()


def read_releases(
    files: Mapping[str, bytes], hashes: Mapping[str, bytes], folder: str
) -> tuple[dict[str, Release | None], list[Problem]]:
    """The releases by version, None for a file that is not what was published; then there is a problem too.

    files, hashes: the bytes of each file by its version, and of the file with its hash. folder: the name of the content
    folder.
    """
    releases: dict[str, Release | None] = {}
    problems: list[Problem] = []
    for version, raw in files.items():
        spot = Spot(release_file(version, folder))
        releases[version] = None
        model = _model(raw)
        if model is None:
            problems.append(problem(spot, CHANGED))
        elif model.version != version:
            problems.append(problem(spot, MISNAMED, version=model.version))
        elif version not in hashes:
            problems.append(problem(spot, NO_HASH, file=hash_file(version, folder)))
        elif hashes[version] != hash_line(version, raw):
            problems.append(problem(spot, CHANGED))
        else:
            releases[version] = Release(version, raw.decode("utf-8"), model)
    for version in hashes.keys() - files.keys():
        problems.append(problem(Spot(hash_file(version, folder)), ONLY_HASH, file=release_file(version, folder)))
    return releases, problems


def _model(raw: bytes) -> Model | None:
    """The model of a release file; None unless its bytes are those of a model document as it was written."""
    if len(raw) > LARGEST:
        return None
    try:
        text = raw.decode("utf-8")
        model = read_model(text)
    except (UnicodeDecodeError, DocumentError):
        return None
    return model if canonical(parse(text)) == text else None


def latest(versions: Sequence[str], releases: Mapping[str, Release | None]) -> Release | None:
    """The newest of these versions (oldest first) that was published; None before the first release."""
    published = (releases.get(version) for version in reversed(versions))
    return next((release for release in published if release), None)


def served_document(release: Release, current: Model) -> str:
    """The document of an older version as the site serves it: its own texts, with today's sentences.

    The sentences belong to the code that puts a result together: that code is today's, and may ask for a
    sentence, or fill a place, that the release does not have. Nothing that decides a score changes.
    """
    return write_model(replace(release.model, sentences=current.sentences))
