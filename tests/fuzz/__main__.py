"""The long run: python -m tests.fuzz [INPUTS] [SEED], by default 1,000,000 inputs in all; `make fuzz`.

What it finds, and the corpus that it goes on from next time, stand in build/fuzz. The exit status
is 1 after an exception but the documented ones, an input that takes too long, or memory that grows.
"""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).resolve().parents[2]
FOLDER: Final = ROOT / "build" / "fuzz"
SHARES: Final = {"code": 0.45, "answers": 0.2, "plan": 0.2, "call": 0.13, "model": 0.02}
"""Parts of all inputs. A model is large, and takes as much time as a hundred codes."""

BETWEEN: Final = (sys.executable, "-m")


def main(inputs: int = 1_000_000, seed: int = 1) -> int:
    print(f"{inputs:,} inputs on {platform.machine()}, {os.cpu_count()} processors, Python {platform.python_version()}")
    reports = [session(name, round(inputs * share), seed) for name, share in SHARES.items()]
    subprocess.run([*BETWEEN, "tests.fuzz.line_coverage", str(FOLDER)], cwd=ROOT, check=True)
    coverage = json.loads((FOLDER / "coverage.json").read_text(encoding="utf-8"))
    for line in told(coverage):
        print(line)
    faults = {file: what for report in reports for file, what in report["faults"].items()}
    for file, what in faults.items():
        print(f"FAULT {Path(file).relative_to(ROOT)}\n{what}")
    run, seconds = (sum(report[name] for report in reports) for name in ("inputs", "seconds"))
    print(f"{run:,} inputs in {seconds:.0f} s of processor time, {len(faults)} faults")
    return 1 if faults or run < inputs else 0


def session(reader: str, inputs: int, seed: int) -> dict[str, Any]:
    """The report of one reader, after its line is printed; a fault where its process ended without one."""
    file = FOLDER / f"{reader}.json"
    FOLDER.mkdir(parents=True, exist_ok=True)
    file.unlink(missing_ok=True)
    log = FOLDER / f"{reader}.log"
    with log.open("wb") as stream:
        command = [*BETWEEN, "tests.fuzz.session", reader, str(inputs), str(FOLDER), str(seed)]
        outcome = subprocess.run(command, cwd=ROOT, stdout=stream, stderr=subprocess.STDOUT, check=False)
    if not file.exists():
        what = f"{reader}: ended with status {outcome.returncode}, a hang or a crash of Python itself; see faults/"
        return {"inputs": 0, "seconds": 0.0, "faults": {str(log): what}}
    report: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    blocks, kept = report["blocks"], len(list((FOLDER / reader).iterdir()))
    print(
        f"{reader:8} {report['inputs']:>9,} inputs, {report['inputs'] / report['seconds']:>6,.0f}/s, "
        f"{report['taken']:>7,} taken, {kept:>4} kept; slowest {report['slowest'] * 1000:.0f} ms; "
        f"memory {blocks[-1] - blocks[0]:+,} blocks, {report['resident_kb'][0] / 1024:.1f} → "
        f"{report['resident_kb'][-1] / 1024:.1f} MB",
        flush=True,
    )
    return report


def told(coverage: dict[str, Any]) -> list[str]:
    """The coverage in lines of text: each module that is not whole, and the sum."""
    lines = sum(module["lines"] for module in coverage.values())
    missed = sum(len(module["missed"]) for module in coverage.values())
    parts = [f"  {name}.py: not reached {one['missed']}" for name, one in coverage.items() if one["missed"]]
    return [f"lines of the readers reached: {lines - missed} of {lines} ({(lines - missed) / lines:.1%})", *parts]


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
