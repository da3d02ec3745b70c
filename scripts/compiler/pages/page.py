"""A finished page: all that an engine and its frame need to know of it, so that neither has to find out anything."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Final

import yaml

from scripts.compiler.files.page_code import Script

_FENCE: Final = "---\n"


@dataclass(frozen=True, slots=True)
class EditLink:
    """source: the file in Git that an editor changes. href: where to do so, from the page. text: what the link says.

    report: where to say that the text is wrong, "" where there is no such place; ask: what that link says.
    """

    source: str
    href: str
    text: str
    report: str = ""
    ask: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """path: what links in content call it, such as stages.md. markdown: its text, without front matter.

    edit: None for a page that no editor wrote, or where nobody says how to edit it. styles, print_styles (for paper
    only), scripts and plain_scripts (those that are no modules): beside those that every page has; all addresses are
    those of the site. others: what else its template says to the engine or the frame: description, window, hide,
    search.
    """

    path: str
    title: str
    markdown: str
    edit: EditLink | None = None
    styles: tuple[str, ...] = ()
    print_styles: tuple[str, ...] = ()
    scripts: tuple[Script, ...] = ()
    plain_scripts: tuple[str, ...] = ()
    others: Mapping[str, object] = field(default_factory=dict)

    @property
    def source(self) -> str:
        """The file in Git that an editor changes, "" where there is none."""
        return self.edit.source if self.edit else ""

    def document(self) -> str:
        """The page as the engine reads it: front matter, in JSON, which is YAML too, and Markdown."""
        front = {
            "title": self.title,
            "edit": self.edit and asdict(self.edit),
            "styles": self.styles,
            "print_styles": self.print_styles,
            "plain_scripts": self.plain_scripts,
            "scripts": [{"address": script.address, "modules": script.modules} for script in self.scripts],
            **self.others,
        }
        lines = (f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in front.items() if value)
        return f"{_FENCE}{''.join(lines)}{_FENCE}\n{self.markdown}"


def parted(text: str) -> tuple[dict[str, Any], str]:
    """The front matter and the Markdown of what a template wrote. Raises ValueError when it begins otherwise."""
    before, head, markdown = text.split(_FENCE, 2)
    if before.strip():
        raise ValueError(f"a page begins with front matter, not with {before.strip()!r}")
    return yaml.safe_load(head), markdown.lstrip("\n")
