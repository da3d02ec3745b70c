"""python -m scripts.runtime [modules]: makes the files of the runtime; or writes modules.txt anew.

Builds make what they need by themselves. Write modules.txt anew when the tests in tests/runtime/ say so.
"""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

from scripts.runtime import RuntimeMissing, runtime_files
from scripts.runtime.lean import MODULES
from scripts.runtime.trace import find_modules

ROOT = Path(__file__).resolve().parents[2]


def main(arguments: list[str]) -> int:
    if arguments not in ([], ["modules"]):
        print("usage: python -m scripts.runtime [modules]", file=sys.stderr)
        return 2
    try:
        if arguments:
            # The scoring cases live with the tests; only this command for maintainers needs them.
            calls = importlib.import_module("tests.runtime.calls").calls()
            MODULES.write_text("".join(f"{name}\n" for name in find_modules(ROOT, calls)), encoding="ascii")
        for name, path in runtime_files(ROOT).items():
            print(f"{path.stat().st_size:>10,} {name}")
    except RuntimeMissing as problem:
        print(f"runtime: {problem}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
