"""The one Markdown renderer for prose in content: no HTML, no attributes, safe links, prefixed heading ids.

Named like the library it wraps; imports in this repository are absolute, so the two never meet.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.toc import slugify, unique
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE, ETX, STX

from scripts.compiler.prose.page_names import place

_EXTENSIONS: Final = ("tables", "def_list", "sane_lists")
_HEADINGS: Final = ("h1", "h2", "h3", "h4", "h5", "h6")
# How Python-Markdown keeps a character that a backslash escaped, until it writes the text out.
_ESCAPED: Final = re.compile(f"{STX}([0-9]+){ETX}")
_IGNORED_IN_URLS: Final = re.compile(r"[\x00-\x20\x7f]+")
# Browsers read a backslash as a slash, so \\host leaves the site just as //host does.
_ELSEWHERE: Final = re.compile(r"[a-z][a-z0-9+.-]*:|[/\\]", re.IGNORECASE)
# A host has a dot in its name, and a colon only before the number of a port.
_EXTERNAL: Final = re.compile(r"https://[^/\\?#:@\s]+\.[^/\\?#:@\s]+(:[0-9]{1,5})?([/?#]|$)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Outline:
    """What a text refers to and is referred to by: links, images, ids and levels of headings, in order.

    spaced: the links with a space in their address, as written. bare: those that have no words.
    words: what a reader reads, piece by piece, code left out. indented: the blocks of code that no fence encloses.
    """

    links: tuple[str, ...]
    images: tuple[str, ...]
    headings: tuple[str, ...]
    levels: tuple[int, ...]
    spaced: tuple[str, ...]
    bare: tuple[str, ...]
    words: tuple[str, ...]
    indented: tuple[str, ...]


def render(text: str, *, prefix: str = "", link: Callable[[str], str] | None = None) -> str:
    """The HTML of a text.

    prefix: put before each heading id (and before links to them within the text),
    so that two texts on one page never collide. link: turns a place on the site
    ("stages/#stage-aware") into an address that fits the page; None leaves it
    from the site root. Links in the text name pages as `page_names` says.
    """
    plain, found = _plain(text)
    # Most texts read the same on every page: only links within the site and headings depend on where they stand.
    if found.headings or any(is_site_path(address) for address in found.links):
        return _convert(text, prefix, link)[0]
    return plain


def outline(text: str) -> Outline:
    """The links, images and headings of a text, found by rendering it, so that none escapes."""
    return _plain(text)[1]


@lru_cache(maxsize=1024)
def _plain(text: str) -> tuple[str, Outline]:
    """The HTML of a text that stands at the root of the site, and its outline."""
    rendered, found = _convert(text, "", None)
    return rendered, Outline(
        tuple(found.links),
        tuple(found.images),
        tuple(found.headings),
        tuple(found.levels),
        tuple(found.spaced),
        tuple(found.bare),
        tuple(found.words),
        tuple(found.indented),
    )


def is_site_path(address: str) -> bool:
    """Whether a link leads to this site: a relative path, or "#…" within the text itself."""
    return not _ELSEWHERE.match(address)


def is_external(address: str) -> bool:
    """Whether a link is a full https address, which the engine can take apart as well."""
    if not _EXTERNAL.match(address):
        return False
    try:
        urlsplit(address)
    except ValueError:  # a bracket in the name of the host, or a sign that stands for a slash
        return False
    return True


def _convert(text: str, prefix: str, link: Callable[[str], str] | None) -> tuple[str, _Finishing]:
    converter = Markdown(extensions=list(_EXTENSIONS), output_format="html")
    # Without these two, `<b>` is text like any other and comes out escaped.
    converter.preprocessors.deregister("html_block")
    converter.inlinePatterns.deregister("html")
    finishing = _Finishing(converter, prefix, link)
    # After "inline" (20), when links are elements.
    converter.treeprocessors.register(finishing, "finishing", 5)
    return converter.convert(text), finishing


class _Finishing(Treeprocessor):
    """Goes once over the finished tree: heading ids, links, alignment as a class (the CSP forbids style)."""

    def __init__(self, converter: Markdown, prefix: str, link: Callable[[str], str] | None) -> None:
        super().__init__(converter)
        self.links: list[str] = []
        self.images: list[str] = []
        self.headings: list[str] = []
        self.levels: list[int] = []
        self.spaced: list[str] = []
        self.bare: list[str] = []
        self.words: list[str] = []
        self.indented: list[str] = []
        self._prefix = prefix
        self._link = link
        self._ids: set[str] = set()

    def run(self, root: Element) -> None:
        for element in root.iter():
            self.words += [text for text in (element.text if element.tag != "code" else None, element.tail) if text]
            if element.tag in _HEADINGS:
                self._heading(element)
            elif element.tag == "pre":
                self.indented.append("".join(element.itertext()))
            elif element.tag == "a":
                self._anchor(element)
            elif element.tag == "img":
                self.images.append(_address(element.get("src", "")))
            elif align := element.attrib.pop("style", None):
                element.set("class", "align-" + align.removeprefix("text-align: ").rstrip(";"))

    def _heading(self, element: Element) -> None:
        identifier = unique(slugify("".join(element.itertext()), "-"), self._ids)
        self.headings.append(identifier)
        self.levels.append(int(element.tag[1]))
        element.set("id", self._prefix + identifier)

    def _anchor(self, element: Element) -> None:
        address = _address(element.get("href", ""))
        self.links.append(address)
        if re.search(r"\s", element.get("href", "").strip()):
            self.spaced.append(address)
        if not "".join(element.itertext()).strip() and not len(element):
            self.bare.append(address)
        if is_external(address):
            element.set("rel", "noopener")
        elif not is_site_path(address):
            del element.attrib["href"]
        elif address.startswith("#"):
            element.set("href", "#" + self._prefix + address[1:])
        else:
            element.set("href", self._link(place(address)) if self._link else place(address))


def _address(written: str) -> str:
    """What a browser makes of an address: entities read, spaces and control characters dropped."""
    text = _ESCAPED.sub(lambda code: chr(int(code[1])), written.replace(AMP_SUBSTITUTE, "&"))
    return _IGNORED_IN_URLS.sub("", html.unescape(text))
