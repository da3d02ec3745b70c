"""What people paste, from pastes.yaml, filled in with the codes of a model."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from scoring.code.crockford import ALPHABET, write
from scoring.code.layout import Layout
from scoring.code.result_code import encode
from scoring.model.answers import Answers
from scoring.model.model import Model
from tests.scoring.bare_models import random_answers

FILE = Path(__file__).parent / "pastes.yaml"
WIDE = {ord(letter): ord(letter) + 0xFEE0 for letter in ALPHABET}


class Code(str):
    """A code that writes itself with something else between its groups: f"{code:.}"."""

    __slots__ = ()

    def __format__(self, between: str) -> str:
        return str(self) if between == "" else self.replace("-", between)


@dataclass(frozen=True)
class Paste:
    """text: with the codes filled in. kind and position: why it is refused; empty and None for what opens."""

    written: str
    text: str
    kind: str = ""
    position: int | None = None


@cache
def _raw() -> dict[str, list[Any]]:
    raw: dict[str, list[Any]] = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return raw


def that_open(model: Model, answers: Answers) -> Iterator[Paste]:
    """All that opens, with the code of these answers."""
    values = _values(model, answers)
    for written in _raw()["opens"]:
        yield Paste(written, _filled(written, values))


def refused(model: Model, answers: Answers) -> Iterator[Paste]:
    """All that is refused, with the code of these answers."""
    values = _values(model, answers)
    for case in _raw()["refused"]:
        yield Paste(case["paste"], _filled(case["paste"], values), case["kind"], case.get("position"))


def _filled(written: str, values: dict[str, str]) -> str:
    # "{code:}" asks for nothing between the groups, which Python cannot tell from "{code}".
    for name in ("code", "klein", "breed"):
        written = written.replace(f"{{{name}:}}", values[name].replace("-", ""))
    return written.format(**values)


def _values(model: Model, answers: Answers) -> dict[str, str]:
    code = encode(model, answers)
    end = code[-2:]
    swapped = next((code[:at] + code[at + 1] + code[at] + code[at + 2 :] for at in _swaps(code)), "")
    layout = Layout(model)
    later = replace(model, version="9.9.9", versions=(*model.versions, "9.9.9"))
    wrong = next(letter for letter in ALPHABET if letter != end[-1])
    return {
        "code": Code(code),
        "klein": Code(code.lower()),
        "breed": Code(code.translate(WIDE)),
        "letters": code.replace("0", "O").replace("1", "I"),
        "begin": code[:7],
        "eind": code[7:],
        "ander": encode(model, _other(model, answers)),
        "fout": code[:-1] + wrong,
        "wissel": swapped,
        "kort": code[:-1],
        "lang": code + "7",
        "vreemd": code[:3] + "U" + code[4:],
        "ster": code[:3] + "*" + code[4:],
        "elders": encode(replace(model, number=model.number ^ 128), answers),
        "later": encode(later, answers),
        "nieuw": write(2 << 5 * layout.count - 29, layout.count),
    }


def _swaps(code: str) -> Iterator[int]:
    """Where two neighbours differ, from the end back."""
    return (at for at in range(len(code) - 2, 0, -1) if "-" not in code[at : at + 2] and code[at] != code[at + 1])


def _other(model: Model, answers: Answers) -> Answers:
    chance = random.Random(1)
    return next(sheet for _ in range(99) if (sheet := random_answers(model, chance)).values != answers.values)
