"""What organisations handed in: content/reference/<name>.json is an aggregate as the page of a team saves it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from scoring.documents.canonical import DocumentError, fingerprint, version_of
from scoring.documents.team_document import read_team
from scoring.model.model import Model
from scoring.team.team import Team
from scripts.compiler.versions.releases import Release


def opened(data: bytes, model: Model, releases: Mapping[str, Release | None]) -> Team:
    """The team in a file, by the model of the version that the file names.

    data: the bytes of the file. model: of the content. Raises DocumentError where it is not as the page saved it, or of
    a version that is neither that of the content nor published.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DocumentError("scoring.document.not_text") from error
    version = version_of(text, model)
    release = releases.get(version) if version and version != model.version else None
    chosen = release.model if release else model
    return _read(text, _Reader(chosen, (chosen.id, chosen.version, fingerprint(chosen))))


@dataclass(frozen=True, slots=True)
class _Reader:
    """decides: what a team that is read depends on. A model whose words were changed reads it as before."""

    model: Model = field(compare=False)
    decides: tuple[str, str, str]


# Each takes some hundredths of a second, and while somebody writes they are all read again and again.
@lru_cache(maxsize=1_000)
def _read(text: str, reader: _Reader) -> Team:
    return read_team(text, reader.model)
