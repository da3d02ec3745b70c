"""The theme's style sheet, reduced to what the pages of a site can use."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Final

from scripts.compiler.files.node_program import node
from scripts.compiler.files.npm_files import FOLDER, NpmFileError

PROGRAM: Final = Path(__file__).with_suffix(".mjs")
PACKAGE: Final = "purgecss"
SHEETS: Final = "assets/stylesheets/main.*.min.css"


def reduce_theme_style(site: Path, root: Path) -> None:
    """Leaves what a page, a script or another sheet of `site`, a finished build, can use.

    root: the folder of the repository. Raises NpmFileError when what it takes is not there.
    """
    if not (root / FOLDER / PACKAGE).is_dir():
        raise NpmFileError(f"{FOLDER}/{PACKAGE} is not there. Run: make setup")
    pages = sorted(site.rglob("*.html"))
    scripts = sorted(site.glob("assets/code.*/**/*.mjs"))
    others = sorted([*site.glob("assets/code.*/**/*.css"), *site.glob("assets/*.css")])
    for sheet in sorted(site.glob(SHEETS)):
        command = [node(), str(PROGRAM), str(sheet), *map(str, [*pages, *scripts, *others])]
        sheet.write_bytes(subprocess.run(command, cwd=root, stdout=subprocess.PIPE, check=True).stdout)
