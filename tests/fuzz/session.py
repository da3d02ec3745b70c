"""One reader under atheris, in a process of its own: python -m tests.fuzz.session READER INPUTS FOLDER SEED

Inputs that reach new code are kept in FOLDER/READER; the report is written to FOLDER/READER.json.
"""

from __future__ import annotations

import json
import os
import random
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Final

import atheris  # type: ignore[import-untyped]

with atheris.instrument_imports(include=["scoring"]):
    from tests.fuzz.readers import READERS, seeds

from tests.fuzz.mutation import mutated
from tests.fuzz.watch import Watch, text_of

LONGEST_INPUT: Final = 100_000
HANGS_AFTER: Final = 60
"""Seconds on the clock, after which libFuzzer itself ends the process; a busy machine must not be taken for a hang."""


def main(reader: str, inputs: int, folder: Path, seed: int) -> None:
    """Gives that many inputs to the reader. Does not return: libFuzzer owns the process from here on."""
    corpus = folder / reader
    corpus.mkdir(parents=True, exist_ok=True)
    good = seeds(reader)
    for number, text in enumerate(good):
        (corpus / f"seed-{number}").write_text(text, encoding="utf-8", newline="")
    watch = Watch(reader, READERS[reader], inputs, folder / "faults")

    def one(octets: bytes) -> None:
        watch.give(octets)
        if watch.done:
            (folder / f"{reader}.json").write_text(json.dumps(asdict(watch.report)), encoding="utf-8")
            sys.stdout.flush()
            os._exit(0)  # an exception would be a finding to libFuzzer, and it has no other way out

    def mutate(octets: bytes, longest: int, seed: int) -> bytes:
        chance = random.Random(seed)
        if chance.random() < 0.2:
            changed: bytes = atheris.Mutate(octets, longest)
            return changed
        # Now and then from a good one again: what is broken already hardly gets any further.
        text = text_of(octets) if chance.random() < 0.6 else chance.choice(good)
        return mutated(reader, text, chance).encode("utf-8", "surrogatepass")[:longest]

    options = [f"-seed={seed}", f"-max_len={LONGEST_INPUT}", f"-timeout={HANGS_AFTER}", "-rss_limit_mb=1024"]
    options += ["-len_control=0", "-mutate_depth=2", "-verbosity=0", f"-artifact_prefix={folder}/faults/{reader}-"]
    (folder / "faults").mkdir(exist_ok=True)
    atheris.Setup([sys.argv[0], *options, str(corpus)], one, custom_mutator=mutate)
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]), int(sys.argv[4]))
