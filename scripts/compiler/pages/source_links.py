"""Where on the Git host a text of a page is: its file at its line, and an issue about it.

What each host can do was looked up in November 2026. The editors of GitHub and Forgejo take no line, so there the link
shows the file at the line, from where one press leads to the editor; that of GitLab does take one. Both queries ask for
the source of a Markdown file, because its rendering has no lines.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote

from scripts.compiler.content.shapes import Repository


@dataclass(frozen=True, slots=True)
class _Host:
    """at: a file at a line. issue: a new issue. Both below the address of the repository."""

    at: str
    issue: str


_HOSTS: Final[Mapping[str, _Host]] = {
    "github": _Host("/blob/{branch}/{file}?plain=1#L{line}", "/issues/new?title={title}&body={text}"),
    "gitlab": _Host(
        "/-/edit/{branch}/{file}#L{line}", "/-/issues/new?issue%5Btitle%5D={title}&issue%5Bdescription%5D={text}"
    ),
    "forgejo": _Host("/src/branch/{branch}/{file}?display=source#L{line}", "/issues/new?title={title}&body={text}"),
}


@dataclass(frozen=True, slots=True)
class Place:
    """A text in the sources. file: from the root of the repository. line: from 1."""

    file: str
    line: int = 1


@dataclass(frozen=True, slots=True)
class SourceLinks:
    """repository: what site.yaml says of it. base: where another kind of host opens a file, ending in "/"; it comes
    first where both are known, because somebody gave it for this build."""

    repository: Repository | None
    base: str = ""

    @property
    def known(self) -> bool:
        """Whether there is a Git host to lead to."""
        return bool(self.base or self.repository)

    def edit(self, place: Place) -> str:
        """Where to change a text; "" where no host is known."""
        if self.base or self.repository is None:
            return self.base + place.file if self.base else ""
        host, branch = _HOSTS[self.repository.host], quote(self.repository.branch)
        return self._root + host.at.format(branch=branch, file=quote(place.file), line=place.line)

    def around(self) -> tuple[str, str]:
        """What comes before and after the file in the address where to change it; both "" where no host is known."""
        if self.base or self.repository is None:
            return self.base, ""
        before, _, after = _HOSTS[self.repository.host].at.partition("{file}")
        return self._root + before.format(branch=quote(self.repository.branch)), after.format(line=1)

    def issue(self, title: str, text: str) -> str:
        """Where to say that a text is wrong, with what it is about filled in; "" where no such host is known."""
        if self.base or self.repository is None:
            return ""
        issue = _HOSTS[self.repository.host].issue
        return self._root + issue.format(title=quote(title, safe=""), text=quote(text, safe=""))

    @property
    def _root(self) -> str:
        return self.repository.address.rstrip("/") if self.repository else ""
