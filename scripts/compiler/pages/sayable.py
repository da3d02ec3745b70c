"""Which sentences a script can say: read from the script itself, so that a page brings these and no others."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

# A key as scripts write it, in any kind of quotes: "scan.title", or `scan.kept.${state}`.
_KEY: Final = re.compile(r"""(["'`])([a-z_]+(?:\.(?:[A-Za-z0-9_]|\$\{[^{}]*\})+)+)\1""")
_VALUE: Final = re.compile(r"\$\{[^{}]*\}")
_WORD: Final = "[A-Za-z0-9_]+"
"""What a value can be that stands in a key, between two dots."""


def sayable(script: str, keys: Collection[str]) -> set[str]:
    """Those of the keys that a script names, as a whole or with values in it.

    A key that is put together in any other way is not seen, and then the script finds no sentence.
    """
    named = {_WORD.join(map(re.escape, _VALUE.split(key))) for _, key in _KEY.findall(script)}
    wanted = re.compile("|".join(sorted(named)) or "(?!)")
    return {key for key in keys if wanted.fullmatch(key)}
