"""python -m scripts.site: the production site in site/. A failed build leaves the former site whole."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def build(target: Path) -> int:
    """Builds beside `target` and swaps only a finished site into its place. Returns the exit status."""
    fresh, former = target.with_name(target.name + ".new"), target.with_name(target.name + ".old")
    for leftover in (fresh, former):
        shutil.rmtree(leftover, ignore_errors=True)
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(fresh)]
    status = subprocess.run(command, cwd=ROOT).returncode
    if status != 0:
        shutil.rmtree(fresh, ignore_errors=True)
        print(f"site: the build failed; {target.name}/ is as it was.", file=sys.stderr)
        return status
    if target.exists():
        target.rename(former)
    fresh.rename(target)
    shutil.rmtree(former, ignore_errors=True)
    return 0


def main() -> int:
    target = ROOT / "site"
    status = build(target)
    if status == 0:
        size = sum(path.stat().st_size for path in target.rglob("*") if path.is_file())
        print(f"site: {len(list(target.rglob('*.html')))} pages, {size / 1e6:.1f} MB in {target.name}/")
    return status


if __name__ == "__main__":
    sys.exit(main())
