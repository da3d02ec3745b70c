"""The roles of people on the command line: a line is a code and, behind it, the role of who filled it in.

    1042-7K3M-…;uitvoering

A comma or a tab may take the place of the semicolon, so that a table can be saved as it is: the role is its second
column, in quotes or not. A line with nothing behind its code is of somebody without a role. Roles are coarse: at most
MOST_ROLES, of LONGEST_ROLE characters.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from scoring.code.collected import Collected
from scoring.documents.tally_document import role_of
from scoring.team.tally import NO_ROLE

_BEHIND: Final = re.compile(
    r'[^\S\t]*(?P<between>[;,\t])\s*(?:"(?P<quoted>[^"]*)"|(?P<bare>(?:(?!(?P=between))[^"])*))'
)
"""A comma in a role ends it only where a comma is what is between the columns."""


class Roles:
    """Finds the role beside each code of a text."""

    def __init__(self, text: str) -> None:
        self._lines: Sequence[str] = text.splitlines()

    def of(self, one: Collected) -> str:
        """The role behind a code; NO_ROLE where there is none. Raises DocumentError for one that is too long."""
        written = one.text.splitlines()
        line = self._lines[one.line - 2 + len(written)]
        _, _, behind = line.partition(written[-1])
        found = _BEHIND.match(behind.removeprefix('"'))
        return role_of(found["quoted"] or found["bare"] or "", "role") if found else NO_ROLE
