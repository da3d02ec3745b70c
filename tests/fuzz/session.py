"""One reader under atheris: python -m tests.fuzz.session READER [libFuzzer's flags] FOLDER

Inputs that reach new code are kept in the folder. One file in its place: that input alone, as after a fault.
"""

from __future__ import annotations

import random
import sys
from pathlib import Path

import atheris  # type: ignore[import-untyped]

with atheris.instrument_imports(include=["scoring"]):
    from tests.fuzz.readers import READERS, seeds

from tests.fuzz.mutation import mutated, text_of


def main(reader: str, *arguments: str) -> None:
    """Does not return: libFuzzer owns the process from here on."""
    good = seeds(reader)
    corpus = Path(arguments[-1])
    if corpus.is_dir():
        for number, text in enumerate(good):
            (corpus / f"seed-{number}").write_text(text, encoding="utf-8", newline="")

    def mutate(octets: bytes, longest: int, seed: int) -> bytes:
        chance = random.Random(seed)
        if chance.random() < 0.2:
            changed: bytes = atheris.Mutate(octets, longest)
            return changed
        # Now and then from a good one again: what is broken already hardly gets any further.
        text = text_of(octets) if chance.random() < 0.6 else chance.choice(good)
        return mutated(reader, text, chance).encode("utf-8", "surrogatepass")[:longest]

    def read(octets: bytes) -> None:
        READERS[reader](text_of(octets))

    atheris.Setup([sys.argv[0], *arguments], read, custom_mutator=mutate)
    atheris.Fuzz()


if __name__ == "__main__":
    main(*sys.argv[1:])
