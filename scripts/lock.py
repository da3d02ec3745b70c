"""python -m scripts.lock: the lock files anew, from pyproject.toml and package.json.

For maintainers; needs uv on the PATH. Every package gets a hash for every platform,
and no file names a registry. The npm packages are installed too, for the hashes of their files.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

from scripts.compiler.files.npm_files import relock

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    site = project["dependencies"]
    extra = project["optional-dependencies"]
    for name, packages in (
        ("requirements.txt", site),
        ("requirements-test.txt", site + extra["test"]),
        ("requirements-fuzz.txt", extra["fuzz"]),
        ("requirements-node.txt", extra["node"]),
    ):
        with tempfile.TemporaryDirectory() as folder:
            wanted = Path(folder) / "wanted.in"
            wanted.write_text("\n".join(packages), encoding="utf-8")
            command = ["uv", "pip", "compile", str(wanted), "--universal", "--generate-hashes", "--no-header"]
            command += ["--no-annotate", "--quiet", "--python-version", "3.11", "--output-file", name]
            subprocess.run(command, cwd=ROOT, check=True)
    subprocess.run(["npm", "install", "--package-lock-only", "--silent"], cwd=ROOT, check=True)
    subprocess.run(["npm", "ci", "--ignore-scripts", "--silent"], cwd=ROOT, check=True)
    relock(ROOT)
    return 0


if __name__ == "__main__":
    sys.exit(main())
