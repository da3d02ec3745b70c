"""Reads built pages for tests: ids, links, headings, resources; with the standard library's parser."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urldefrag, urljoin, urlsplit


@dataclass
class BuiltPage:
    """What a page holds, as far as tests ask."""

    path: str
    html: str
    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    resources: list[str] = field(default_factory=list)
    headings: list[tuple[int, str]] = field(default_factory=list)
    edit_links: list[tuple[str, str]] = field(default_factory=list)
    label_targets: list[str] = field(default_factory=list)
    inline: list[str] = field(default_factory=list)

    def target(self, link: str) -> tuple[str, str]:
        """The file in the site and the fragment that a link of this page leads to."""
        full, fragment = urldefrag(urljoin("http://site/" + self.path, link))
        path = urlsplit(full).path.lstrip("/")
        return (path + "index.html" if path == "" or path.endswith("/") else path), fragment


class _Reader(HTMLParser):
    def __init__(self, page: BuiltPage) -> None:
        super().__init__()
        self.page = page
        self._heading = 0
        self._templates = 0

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        found = dict(attributes)
        if tag == "template":
            self._templates += 1
        if identifier := found.get("id"):
            self.page.ids.append(identifier)
        if tag == "a" and found.get("href") is not None:
            self.page.links.append(str(found["href"]))
            if source := found.get("data-source"):
                self.page.edit_links.append((source, str(found["href"])))
        if tag == "label" and found.get("for"):
            self.page.label_targets.append(str(found["for"]))
        for name in ("src", "data-worker", "data-model", "data-bundle"):
            if found.get(name):
                self.page.resources.append(str(found[name]))
        if tag == "link" and found.get("href"):
            self.page.resources.append(str(found["href"]))
        if tag in ("h1", "h2", "h3", "h4", "h5", "h6") and not self._templates:
            self._heading = int(tag[1])
            self.page.headings.append((self._heading, ""))
        if tag == "style" or (tag == "script" and not found.get("src") and "json" not in (found.get("type") or "")):
            self.page.inline.append(tag)
        self.page.inline += [name for name, _ in attributes if name == "style" or name.startswith("on")]

    def handle_endtag(self, tag: str) -> None:
        if tag == "template":
            self._templates -= 1
        if tag.startswith("h") and tag[1:].isdigit():
            self._heading = 0

    def handle_data(self, data: str) -> None:
        if self._heading and self.page.headings and not self._templates:
            level, text = self.page.headings[-1]
            self.page.headings[-1] = (level, (text + data).strip())


def read_pages(site: Path) -> dict[str, BuiltPage]:
    """All pages of a built site by their path in it; the part of one that comes later, in assets/, is none."""
    pages = {}
    for file in sorted(site.rglob("*.html")):
        path = file.relative_to(site).as_posix()
        if path.startswith("assets/"):
            continue
        pages[path] = BuiltPage(path, file.read_text(encoding="utf-8"))
        _Reader(pages[path]).feed(pages[path].html)
    return pages


def later_part(site: Path) -> str:
    """The HTML that the page of the scan gets with its result: it comes after the first question."""
    (file,) = site.glob("assets/scan/later.*.html")
    return file.read_text(encoding="utf-8")
