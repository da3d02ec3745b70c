"""What the check found, in the forms that Git hosts and programs read.

github: workflow commands, one a line: GitHub shows each at its line of the proposal.
gitlab: a code quality report: GitLab shows it at the lines of the merge request.
json: for any other program; `format` names the form, which stays as it is.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from scoring.words.sentences import PLACE
from scripts.compiler.problems import Told
from scripts.compiler.words import console
from scripts.compiler.words.phrase import Language

JSON_FORMAT: Final = "self-scan.check/1"
_LONGEST_NAME: Final = 60


@dataclass(frozen=True, slots=True)
class Findings:
    """problems stop a build; advice does not. Both sorted by their places."""

    problems: Sequence[Told]
    advice: Sequence[Told]
    language: Language


def github(found: Findings) -> str:
    """Workflow commands. Without a finding nothing."""
    errors = _commands("error", console.ERROR_TITLE.said(found.language), found.problems)
    notices = _commands("notice", console.ADVICE_TITLE.said(found.language), found.advice)
    return "\n".join([*errors, *notices])


def _commands(command: str, title: str, told: Sequence[Told]) -> list[str]:
    return [
        f"::{command} file={_property(one.file)},line={one.line},col={one.column},title={_property(title)}"
        f"::{_data(f'{one.what} {one.remedy}')}"
        for one in told
    ]


def _data(text: str) -> str:
    """A message as workflow commands escape it; the percent sign first, or it would be escaped twice."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def gitlab(found: Findings) -> str:
    """A code quality report: a list, empty without a finding."""
    seen: Counter[tuple[str, str, str]] = Counter()
    entries = []
    for severity, told in (("blocker", found.problems), ("info", found.advice)):
        for one in told:
            name = kind_of(one)
            same = (one.file, name, one.what)
            seen[same] += 1
            entries.append(
                {
                    "description": f"{one.what} {one.remedy}",
                    "check_name": name,
                    "fingerprint": _fingerprint(*same, str(seen[same])),
                    "severity": severity,
                    "location": {"path": one.file, "lines": {"begin": one.line}},
                }
            )
    return json.dumps(entries, ensure_ascii=False, indent=1)


def _fingerprint(*parts: str) -> str:
    """The same as long as the finding is the same: a line that moves makes no new one."""
    return hashlib.sha256("\0".join(parts).encode("utf-8")).hexdigest()


def kind_of(told: Told) -> str:
    """Which kind of finding it is, in any language of the content: its English sentence, as a name."""
    words = re.findall(r"[a-z]+", PLACE.sub(" ", told.problem.words.en.what).lower())
    return "-".join(words)[:_LONGEST_NAME].strip("-") or "content"


def as_json(found: Findings) -> str:
    """`problems` and `advice`, each a list of objects with file, line, column, kind, what and remedy."""
    document = {
        "format": JSON_FORMAT,
        "language": found.language,
        "in_order": not found.problems,
        "problems": [_object(one) for one in found.problems],
        "advice": [_object(one) for one in found.advice],
    }
    return json.dumps(document, ensure_ascii=False, indent=1)


def _object(one: Told) -> dict[str, str | int]:
    return {
        "file": one.file,
        "line": one.line,
        "column": one.column,
        "kind": kind_of(one),
        "what": one.what,
        "remedy": one.remedy,
    }


FORMATS: Final[Mapping[str, Callable[[Findings], str]]] = {"github": github, "gitlab": gitlab, "json": as_json}
