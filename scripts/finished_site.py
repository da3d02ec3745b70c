"""The content folder → the finished site, for whatever engine puts it together."""

from __future__ import annotations

from pathlib import Path

from scripts.compiler.check import check
from scripts.compiler.compile import compile_content
from scripts.compiler.content.language import language_of
from scripts.compiler.content.load import load
from scripts.compiler.files.bundles import CodeError, Fault
from scripts.compiler.files.npm_files import NpmFileError
from scripts.compiler.files.page_code import PageCode, no_code, page_code
from scripts.compiler.pages.site import Site, make_site, problem_site
from scripts.compiler.problems import ContentProblems, Problem, Spot, problem
from scripts.compiler.words import console
from scripts.runtime.library import LibraryError
from scripts.runtime.pyodide_files import runtime
from scripts.settings import content_folder, edit_base


class CannotBegin(Exception):  # noqa: N818 - a refusal, in sentences for the person who asked
    """The machine, or who started the build, lacks something without which there is no site; says what."""


def finished_site(root: Path) -> Site:
    """The site of the content folder. root: the folder of the repository.

    Raises ContentProblems with every problem in the content, or else in the code of the pages; and CannotBegin.
    """
    folder = content_folder(root)
    if not folder.is_dir():
        told = console.NO_CONTENT.filled(root=folder.parent, name=folder.name)
        raise CannotBegin(told.said(language_of(root, folder)))
    compiled = compile_content(root, folder)
    try:
        return make_site(compiled, root, page_code(root), runtime(root), edit_base())
    except CodeError as error:
        wrong = [_told(fault) for fault in error.faults]
        raise ContentProblems(wrong, language_of(root, folder)) from None
    except (NpmFileError, LibraryError) as error:
        raise CannotBegin(str(error)) from None


def _told(fault: Fault) -> Problem:
    return problem(Spot(fault.file, fault.line, fault.column), console.WRONG_CODE, text=fault.text)


def site_of_problems(root: Path, problems: ContentProblems, last: Site | None) -> Site:
    """The site that tells an editor what is wrong. last: the finished site before that, None when there was none."""
    draft, _ = check(load(root, content_folder(root)))
    return problem_site(problems, draft.anchors, _code(root, last), last)


def _code(root: Path, last: Site | None) -> PageCode:
    """The code as it is now; where there is none, as it was."""
    try:
        return page_code(root)
    except (CodeError, NpmFileError):
        return last.code if last else no_code(root)


def watched(root: Path) -> list[Path]:
    """The folders that a finished site is made of: a change in one of them is another site."""
    folder = content_folder(root)
    more = load(root, folder).more_pages
    return [
        folder,
        # A folder that site.yaml names wrongly is on the page of problems; the observer cannot watch what is not there.
        *([folder.parent / more] if more and (folder.parent / more).is_dir() else []),
        *(root / name for name in ("scoring", "scripts", "overrides")),
    ]
