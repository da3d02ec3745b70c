"""Versions of the model: three numbers, and what a change makes of them."""

from __future__ import annotations

from enum import IntEnum


class Level(IntEnum):
    """Which part of the version goes up, the least first. NONE: none has to."""

    NONE = 0
    PATCH = 1
    MINOR = 2
    MAJOR = 3


def parts(version: str) -> tuple[int, int, int]:
    """The three numbers of "1.4.2", to compare versions by."""
    major, minor, patch = version.split(".")
    return int(major), int(minor), int(patch)


def raised(version: str, level: Level) -> str:
    """The next version: that part is one higher and what follows is zero. 1.4.2 and MINOR → 1.5.0."""
    major, minor, patch = parts(version)
    match level:
        case Level.MAJOR:
            return f"{major + 1}.0.0"
        case Level.MINOR:
            return f"{major}.{minor + 1}.0"
        case Level.PATCH:
            return f"{major}.{minor}.{patch + 1}"
    return version


def step(before: str, after: str) -> Level:
    """The first part that is higher in `after`; NONE where `after` is the same version, or an older one."""
    if parts(after) <= parts(before):
        return Level.NONE
    pairs = zip((Level.MAJOR, Level.MINOR, Level.PATCH), parts(before), parts(after), strict=True)
    return next(level for level, old, new in pairs if new != old)
