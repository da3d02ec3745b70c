"""Reads a _headers file as strictly as the least clever host does."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Rule:
    """The headers that belong to one path; the path may end in a star."""

    path: str
    headers: dict[str, str]

    def matches(self, path: str) -> bool:
        return path.startswith(self.path[:-1]) if self.path.endswith("*") else path == self.path


def read_rules(file: Path) -> list[Rule]:
    """The rules in their order. Asserts that nothing in the file is more than a host has to understand."""
    rules: list[Rule] = []
    for line in file.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        if line.startswith("/"):
            assert "*" not in line[:-1], f"a star anywhere but at the end means other things to other hosts: {line}"
            rules.append(Rule(line, {}))
            continue
        found = re.fullmatch(r"  ([A-Z][A-Za-z-]+): (\S.*)", line)
        assert found, f"not a path and not a header: {line!r}"
        assert rules, f"a header before the first path: {line!r}"
        assert found[1] not in rules[-1].headers, f"twice in one rule: {line!r}"
        rules[-1].headers[found[1]] = found[2]
    return rules


def headers_of(rules: list[Rule], path: str) -> dict[str, str]:
    """What a host sends with a path. Asserts that no header comes from two rules: hosts differ in what they then do."""
    headers: dict[str, str] = {}
    for rule in rules:
        if rule.matches(path):
            twice = headers.keys() & rule.headers.keys()
            assert not twice, f"{path} gets {twice} from two rules"
            headers |= rule.headers
    return headers
