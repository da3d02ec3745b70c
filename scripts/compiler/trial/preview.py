"""A file of checked content → the page that shows it, as HTML, made by the same writer as on the build machine."""

from __future__ import annotations

from collections import defaultdict
from itertools import chain
from typing import Final

from markdown import Markdown

from scripts.compiler.compile import Compiled
from scripts.compiler.files.bundles import Bundle
from scripts.compiler.files.page_code import ENTRIES, PLAIN, PageCode
from scripts.compiler.pages.loaded_files import NOWHERE
from scripts.compiler.pages.page import Page
from scripts.compiler.pages.writer import make_page

_ENGINE: Final = {
    "extensions": ["fenced_code", "admonition", "attr_list", "def_list", "sane_lists", "tables", "toc"],
    "extension_configs": {"tables": {"use_align_attribute": True}},
}
"""As mkdocs.yml has it, and what the engine adds; a test compares them."""

# A page that is looked at here runs no scripts, so none is there.
_NO_CODE: Final = PageCode(
    "", defaultdict(lambda: Bundle(b""), dict.fromkeys((*chain(*ENTRIES), *PLAIN), Bundle(b""))), frozenset()
)


def preview(compiled: Compiled, file: str) -> tuple[Page, str] | None:
    """The page and its HTML; None where no page is made of the file. file: from the root of the repository."""
    page = make_page(compiled, NOWHERE, _NO_CODE, file)
    return (page, engine_html(page.markdown)) if page else None


def engine_html(markdown: str) -> str:
    """What the engine makes of the Markdown of a page."""
    return Markdown(**_ENGINE).convert(markdown)  # type: ignore[arg-type]
