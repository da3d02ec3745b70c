"""Which sentences the code shows, and which places it fills in: what content/interface.yaml must agree with.

One line a sentence in `sentences.txt` beside this file: its key, then its places. `make sentences` writes it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from scoring.model.model import Sentence
from scoring.words.sentences import PLACE

FILE: Final = "scripts/compiler/words/sentences.txt"


def read_contract(text: str) -> dict[str, frozenset[str]]:
    """The places of each sentence by its key."""
    lines = (line.split() for line in text.splitlines() if line.strip())
    return {key: frozenset(places) for key, *places in lines}


def written_contract(interface: Mapping[str, Sentence]) -> str:
    """The text of the contract that these sentences keep."""
    lines = []
    for key in sorted(interface):
        sentence = interface[key]
        forms = [sentence] if isinstance(sentence, str) else sentence.values()
        places = {place for form in forms for place in PLACE.findall(form)}
        lines.append(" ".join([key, *sorted(places)]) + "\n")
    return "".join(lines)
