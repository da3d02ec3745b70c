"""The list of the site's files, with their hashes, that its service worker keeps for use without a network."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import quote

from scripts.compiler.files.runtime_files import RUNTIME
from scripts.compiler.prose.page_names import page_names, place
from scripts.compiler.words.phrase import LANGUAGES

SERVICE_WORKER: Final = "service-worker.js"
"""In the site's root: a service worker serves the folder it comes from, and what is below that."""

_MODELS: Final = "assets/scoring/"
_HASHED_NAME: Final = re.compile(r"\.[0-9a-f]{8,64}\.[a-z]+$")
# The line of the service worker that the list takes the place of.
_EMPTY_LIST: Final = re.compile(r"(?m)^const LIST = \{ first: \{\}, later: \{\} \};$")
_EDITORS: Final = re.compile(r"assets/code\.[^/]+/editors/")
_TRIALS: Final = {place(page_names(language).trial) for language in LANGUAGES}
# Not for pages: for search engines, hosts, and whoever reads the scripts.
_LEFT_OUT_SUFFIXES: Final = {".xml", ".gz", ".br", ".map"}
_LEFT_OUT: Final = {SERVICE_WORKER, "404.html"}


@dataclass(frozen=True, slots=True)
class SiteFiles:
    """SHA-256 in base64, as browsers check it, by address relative to the site's root; sorted.

    A page's address is its folder, "" for the home page. first: kept as soon as a scan begins.
    later: the large files of the runtime, and what few visitors use; kept once they have been used.
    """

    first: Mapping[str, str]
    later: Mapping[str, str]


def site_files(site: Path) -> SiteFiles:
    """The files of a finished site that its pages can ask for. site: its folder, without compressed copies."""
    names = sorted(path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
    hashes = _once({_address(name): _sha256(site / name) for name in names if _is_for_pages(name)})
    return SiteFiles(
        first={address: hash for address, hash in hashes.items() if not _is_for_later(address)},
        later={address: hash for address, hash in hashes.items() if _is_for_later(address)},
    )


def _is_for_later(address: str) -> bool:
    """The runtime, and what only the page for trying a change needs, itself included."""
    return address.startswith(RUNTIME) or address in _TRIALS or bool(_EDITORS.match(address))


def _once(hashes: Mapping[str, str]) -> dict[str, str]:
    """Without the further addresses of the model: pages ask for the one that carries a hash in its name."""
    copies = {address: hash for address, hash in hashes.items() if address.startswith(_MODELS)}
    asked = {hash for address, hash in copies.items() if _HASHED_NAME.search(address)}
    further = {address for address, hash in copies.items() if hash in asked and not _HASHED_NAME.search(address)}
    return {address: hash for address, hash in hashes.items() if address not in further}


def with_list(source: str, files: SiteFiles) -> str:
    """The text of the service worker with its list; so any change of the site is a change of the worker.

    source: its text with an empty list. Raises ValueError when it has none, or two.
    """
    filled = json.dumps({"first": dict(files.first), "later": dict(files.later)}, indent=1)
    text, count = _EMPTY_LIST.subn(lambda _: f"const LIST = {filled};", source)
    if count != 1:
        raise ValueError(f"The service worker has {count} empty lists to fill, not one.")
    return text


def _is_for_pages(name: str) -> bool:
    path = Path(name)
    hidden = any(part.startswith((".", "_")) for part in path.parts)
    return not hidden and name not in _LEFT_OUT and path.suffix not in _LEFT_OUT_SUFFIXES


def _address(name: str) -> str:
    return quote(re.sub(r"(^|/)index\.html$", r"\1", name))


def _sha256(path: Path) -> str:
    return base64.b64encode(hashlib.sha256(path.read_bytes()).digest()).decode("ascii")
