"""python -m scripts.icons: the icons of the installed site, drawn from icon.svg by a Chromium.

The drawings are in Git, because a build has no browser; after a change of icon.svg, run this.
"""

from __future__ import annotations

import base64
import sys
from pathlib import Path
from typing import Final

from scripts.machines import browser

FOLDER: Final = Path(__file__).resolve().parent.parent / "overrides" / "assets" / "site"
# Name: pixels, and how large the drawing is on it. Systems cut a maskable icon to a shape of their own, and promise
# only to leave the circle of 80 % in the middle: the drawing shrinks into it, and its ground runs on to the edge.
DRAWINGS: Final = {
    "icon-192.png": (192, 1.0),
    "icon-512.png": (512, 1.0),
    "icon-maskable-512.png": (512, 0.75),
}


def main() -> int:
    # Only tests and this need it: a machine that builds the site does not have it.
    from playwright.sync_api import sync_playwright

    executable = browser.find()
    if not executable:
        print("icons: no Chromium or Chrome here. Run: python -m scripts.machines", file=sys.stderr)
        return 1
    drawing = base64.b64encode((FOLDER / "icon.svg").read_bytes()).decode("ascii")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox", "--disable-gpu"])
        for name, (pixels, part) in DRAWINGS.items():
            page = chromium.new_page(viewport={"width": pixels, "height": pixels})
            page.set_content(_document(drawing, part))
            page.screenshot(path=FOLDER / name, omit_background=True)
        chromium.close()
    return 0


def _document(drawing: str, part: float) -> str:
    ground = "#0b4f5c" if part < 1 else "transparent"
    return (
        f"<body style='margin:0; height:100vh; display:grid; place-items:center; background:{ground}'>"
        f"<img style='width:{part:.0%}' src='data:image/svg+xml;base64,{drawing}'>"
    )


if __name__ == "__main__":
    sys.exit(main())
