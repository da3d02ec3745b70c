"""What a problem says: two Dutch sentences, and a third one for when a nearest match is known."""

from __future__ import annotations

from typing import NamedTuple


class Words(NamedTuple):
    """what: what is wrong. remedy: how to mend it. near: the remedy when {near} is known ("" = none)."""

    what: str
    remedy: str
    near: str = ""
