"""The long run: python -m tests.fuzz [INPUTS [SEED]], by default a million inputs in all; `make fuzz`.

What it finds, and the inputs that it goes on from next time, are in build/fuzz. The exit status is 1 when a reader
broke its promise, took too long for one input or too much memory: libFuzzer stops it there and keeps that input.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Final

FOLDER: Final = Path("build") / "fuzz"
SHARES: Final = {
    "code": 0.4, "answers": 0.15, "plan": 0.15, "team": 0.05, "collection": 0.1, "call": 0.13, "model": 0.02
}  # fmt: skip
"""Parts of all inputs. A model is large, and takes as much time as a hundred codes."""

# Seconds on the clock, of which an input takes some thousandths on an idle machine; and a reader takes 50 MB.
LIMITS: Final = ("-timeout=20", "-rss_limit_mb=256", "-max_len=100000")
REPORT: Final = ("-verbosity=0", "-print_final_stats=1")


def main(inputs: int = 1_000_000, seed: int = 1) -> int:
    failed = [reader for reader, share in SHARES.items() if not holds(reader, round(inputs * share), seed)]
    print(f"\n{inputs:,} inputs; readers that failed: {', '.join(failed) or 'none'}")
    return 1 if failed else 0


def holds(reader: str, inputs: int, seed: int) -> bool:
    """Whether the reader came through; prints libFuzzer's figures, or all that it said."""
    (FOLDER / reader).mkdir(parents=True, exist_ok=True)
    flags = [*LIMITS, *REPORT, f"-runs={inputs}", f"-seed={seed}", f"-artifact_prefix={FOLDER}/{reader}-"]
    command = [sys.executable, "-m", "tests.fuzz.session", reader, *flags, "-mutate_depth=2", str(FOLDER / reader)]
    done = subprocess.run(command, stderr=subprocess.PIPE, text=True, check=False)
    print(f"\n{reader}")
    for line in done.stderr.splitlines():
        if done.returncode or line.startswith("stat::"):
            print(line, flush=True)
    return done.returncode == 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
