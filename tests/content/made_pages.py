"""The pages of a content, made without building a site."""

from __future__ import annotations

from typing import Final

from scripts.compiler.build_model import build_model
from scripts.compiler.compile import Compiled
from scripts.compiler.content.tree import Content
from scripts.compiler.files.page_code import page_code
from scripts.compiler.pages.loaded_files import NOWHERE
from scripts.compiler.pages.page import Page
from scripts.compiler.pages.writer import make_pages, scan_later
from tests.content.trees import REPOSITORY

CODE: Final = page_code(REPOSITORY)


def compiled(content: Content) -> Compiled:
    """The content with its model, whether or not the rules accept it."""
    return Compiled(content, build_model(content), "")


def pages_of(content: Content, edit_base: str = "") -> dict[str, Page]:
    """Each page of this content, by path."""
    return {page.path: page for page in make_pages(compiled(content), NOWHERE, CODE, edit_base)}


def later_part_of(content: Content) -> str:
    """The part of the scan's page that comes after its first question."""
    return scan_later(compiled(content), NOWHERE, CODE)
