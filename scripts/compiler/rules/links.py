"""Every link in a text leads somewhere: to a page and heading of this site, or to an https address."""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Iterator

from scripts.compiler.content.nearest import nearest
from scripts.compiler.draft import Draft
from scripts.compiler.problems import Problem, Spot, problem, shown
from scripts.compiler.prose.markdown import is_external, is_site_path, outline
from scripts.compiler.prose.page_names import target
from scripts.compiler.prose.texts import Prose, proses
from scripts.compiler.words import enumerated


def check(draft: Draft) -> Iterator[Problem]:
    """Links without an address, to other schemes, to pages or headings that are not there, and images."""
    for prose in proses(draft):
        found = outline(prose.text)
        seen: Counter[str] = Counter()
        for href in found.links:
            yield from _link(draft, prose, found.headings, href, prose.spot_of_link(href, seen[href]))
            seen[href] += 1
        for number, src in enumerate(found.images):
            if not prose.page:
                yield problem(prose.spot_of("![", number), "links.image")
            elif not (is_external(src) or is_site_path(src)):
                yield problem(prose.spot_of("![", number), _wrong_start(src), href=shown(src))


def _link(draft: Draft, prose: Prose, headings: tuple[str, ...], href: str, spot: Spot) -> Iterator[Problem]:
    if is_external(href):
        return
    if not href:
        yield problem(spot, "links.empty")
        return
    if not is_site_path(href):
        yield problem(spot, _wrong_start(href), href=shown(href))
        return
    page, anchor = target(prose.base, href)
    if prose.page and page in draft.beside:
        return
    page = page or prose.page
    anchors = draft.anchors.get(page) if page else headings
    if anchors is None and draft.site is None:
        return  # it may be a page of the further folder, which site.yaml names
    if anchors is None:
        names = sorted(_from(prose.base, name) for name in draft.anchors)
        near = nearest(href.partition("#")[0], names)
        yield problem(spot, "links.page", near=near, href=shown(href), allowed=enumerated(names, "of"))
    # Without a model the anchors of stages and tips are unknown, as those of a page that cannot be read: its own
    # problems come first.
    elif anchor not in anchors and (not page or (anchor and draft.model and not _is_unread(draft, page))):
        yield problem(spot, "links.anchor", near=nearest(anchor, anchors), href=shown(href))


def _wrong_start(href: str) -> str:
    if href.startswith("/") and not href.startswith("//"):
        return "links.slash"
    return "links.address" if href.lower().startswith("https://") else "links.scheme"


def _is_unread(draft: Draft, page: str) -> bool:
    parts = {**draft.docs, **{f"{name}.md": part for name, part in draft.pages.items()}}
    return page in parts and parts[page] is None


def _from(base: str, page: str) -> str:
    return posixpath.relpath(page, base or ".")
