"""The rules, one file each. To add one: write its file, and list it here; nothing else names it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from scoring.method.rules.ladder import Ladder
from scoring.method.rules.lowest import Lowest
from scoring.method.rules.mean import Mean
from scoring.method.rules.percent import Percent
from scoring.method.rules.sum import Sum
from scoring.model.rule import Rule

RULES: Final[Mapping[str, type[Rule]]] = MappingProxyType(
    {"ladder": Ladder, "mean": Mean, "sum": Sum, "percent": Percent, "lowest": Lowest}
)
"""Each rule by its name in the model file. A rule is a dataclass: its other fields are its parameters."""
