"""One style sheet in place of the few that every first page would wait for, each an answer of its own."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final

FOLDER: Final = "assets/stylesheets"
# Without `media`: what a screen waits for. The spaces before it and the end of its line go along with it.
_LINK: Final = re.compile(r'[ \t]*<link rel="stylesheet" href="([^"]+)">\n?')
# The theme's, and ours. What others write may name pictures or fonts by the place that it stands in.
_JOINED: Final = re.compile(r"assets/(?:stylesheets/|code\.)")
_MAP: Final = re.compile(r"\n?/\*# sourceMappingURL=\S+ \*/\s*\Z")


def join_styles(site: Path, page: str) -> None:
    """Puts our sheets of one page into one, in their order; every page names it in the place of those of them it named.

    So who goes on to that page has its styles already. site: a finished build. page: an address in it that ends in a
    slash, of the page that people go on to from others. The sheet is named by its bytes and comes with its source map;
    those that are in it go.
    """
    sheets = list(_named(site / page / "index.html", site))
    text, sources = _joined(sheets)
    place = f"{FOLDER}/pages.{hashlib.sha256(text.encode()).hexdigest()[:8]}.css"
    joined = site / place
    joined.parent.mkdir(parents=True, exist_ok=True)
    joined.write_text(f"{text}/*# sourceMappingURL={joined.name}.map */\n", encoding="utf-8", newline="\n")
    joined.with_name(f"{joined.name}.map").write_text(json.dumps(sources), encoding="utf-8", newline="\n")
    addresses = [sheet.relative_to(site).as_posix() for sheet in sheets]
    for file in sorted(site.rglob("*.html")):
        former = file.read_text(encoding="utf-8")
        file.write_text(_renamed(former, addresses, place), encoding="utf-8", newline="\n")
    for sheet in sheets:
        sheet.unlink()
        sheet.with_name(f"{sheet.name}.map").unlink(missing_ok=True)


def _named(page: Path, site: Path) -> Iterator[Path]:
    for link in _LINK.findall(page.read_text(encoding="utf-8")):
        address = (page.parent / link).resolve().relative_to(site.resolve())
        if _JOINED.match(address.as_posix()):
            yield site / address


def _joined(sheets: Iterable[Path]) -> tuple[str, dict[str, Any]]:
    """The text of all, and its source map: that of each, from the line on where it begins."""
    text, sections = "", []
    for sheet in sheets:
        source = sheet.with_name(f"{sheet.name}.map")
        if source.exists():
            start = {"line": text.count("\n"), "column": 0}
            sections.append({"offset": start, "map": json.loads(source.read_text(encoding="utf-8"))})
        text += _MAP.sub("", sheet.read_text(encoding="utf-8")).rstrip("\n") + "\n"
    return text, {"version": 3, "sections": sections}


def _renamed(page: str, addresses: Sequence[str], joined: str) -> str:
    """The page with the joined sheet in the place of the first of those in it, and without the others."""
    seen = False

    def link(found: re.Match[str]) -> str:
        nonlocal seen
        address = next((address for address in addresses if found[1].endswith(address)), None)
        if address is None:
            return found[0]
        first, seen = not seen, True
        return found[0].replace(address, joined) if first else ""

    return _LINK.sub(link, page)
