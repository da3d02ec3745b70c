"""The _headers file of the site: hosting/_headers, with a rule for each file or folder that may be cached for ever.

Such hosts know only paths and a star, so "a name with a hash in it" has to be spelled out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

# As in hosting/nginx.conf and hosting/Caddyfile; a test keeps the three the same.
HASHED: Final = re.compile(r"assets/.+\.[0-9a-f]{8,64}[./]")
_HASHED_FOLDER: Final = re.compile(r"assets/.+?\.[0-9a-f]{8,64}/")
FOR_EVER: Final = "public, max-age=31536000, immutable"


def with_caching(base: str, paths: Iterable[str]) -> str:
    """`base`, the text of hosting/_headers, followed by one rule for each hashed file; a hashed folder is one rule.

    paths: the files of the site, relative to it, with forward slashes.
    """
    hashed = sorted({_rule(path) for path in paths if HASHED.search(path)})
    return base + "".join(f"/{path}\n  Cache-Control: {FOR_EVER}\n" for path in hashed)


def _rule(path: str) -> str:
    folder = _HASHED_FOLDER.match(path)
    return folder[0] + "*" if folder else path
