"""The dictionary of hunspell, where the machine has it: `apt install hunspell hunspell-nl`."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Collection, Mapping
from typing import Final

from scripts.compiler.advice.spelling import Misspelled
from scripts.compiler.words.phrase import Language

_DICTIONARIES: Final[Mapping[Language, str]] = {"nl": "nl_NL", "en": "en_GB"}


def dictionary(language: Language) -> Misspelled | None:
    """Which words of some it does not know; None where there is no hunspell, or no dictionary of that language."""
    program = shutil.which("hunspell")
    if program is None:
        return None
    command = [program, "-d", _DICTIONARIES[language], "-i", "utf-8", "-l"]
    if _output(command, "") is None:
        return None

    def misspelled(words: Collection[str]) -> Collection[str]:
        output = _output(command, "".join(f"{word}\n" for word in sorted(words)))
        return set((output or "").split("\n")) & set(words)

    return misspelled


def _output(command: list[str], text: str) -> str | None:
    """What the program says of a text; None where it fails."""
    try:
        done = subprocess.run(command, input=text, capture_output=True, encoding="utf-8", timeout=60)
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout if done.returncode == 0 else None
