"""How the bits of a result code are laid out.

From high to low bits: the format (one character), the model's number (8), the
index of its version (8), the answers, the checksum (24). Whole groups of four
characters are filled, so that a forgotten character shows before anything is
known about the model. The answers are one number in mixed radix: dimension by
dimension in model order, of each dimension its questions in order (n + 3 symbols:
missing, the stages 1…n, unknown, na) and then its ambition (n + 1: none, 1…n).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

from scoring.code.crockford import BITS, CHECK_BITS, GROUP, CodeError, Digits
from scoring.model.answers import NA, UNKNOWN, Answer, Answers
from scoring.model.model import Model

FORMAT: Final = 1
HEAD_BITS: Final = 16


@dataclass(frozen=True, slots=True)
class Head:
    """Which model a code belongs to: its number, and the index in its list of versions."""

    number: int
    version_index: int


def head_of(digits: Digits) -> Head:
    """The head of digits whose checksum is right."""
    data_bits = BITS * digits.count - CHECK_BITS
    if data_bits < BITS + HEAD_BITS:
        raise CodeError("checksum", "scoring.code.checksum")
    if digits.data >> data_bits - BITS != FORMAT:
        raise CodeError("unknown_format", "scoring.code.unknown_format")
    head = digits.data >> data_bits - BITS - HEAD_BITS
    return Head(number=head >> 8 & 255, version_index=head & 255)


def claimed_version(digits: Digits) -> int | None:
    """The version index in the head of digits that may hold a typing error; None where there is no head."""
    data_bits = BITS * digits.count - CHECK_BITS
    return digits.data >> data_bits - BITS - HEAD_BITS & 255 if data_bits >= BITS + HEAD_BITS else None


class Layout:
    """How one version of a model lays its answers out in a code.

    count: characters of every code of this model, hyphens not counted.
    """

    def __init__(self, model: Model) -> None:
        self.model = model
        self.version_index = model.versions.index(model.version)
        self.symbols = model.top + 3
        self.ambitions = model.top + 1
        self.sizes = tuple(self.symbols ** len(dimension.questions) * self.ambitions for dimension in model.dimensions)
        self._all_weigh_the_same = tuple(
            len({question.weight for question in dimension.questions}) == 1 for dimension in model.dimensions
        )
        combinations = math.prod(self.sizes)
        # Never a power of two, of which one less would have a bit less: top + 1 and top + 3 are not both one.
        needed = BITS + HEAD_BITS + combinations.bit_length() + CHECK_BITS
        self.count = -(-needed // (BITS * GROUP)) * GROUP
        self.body_bits = BITS * self.count - BITS - HEAD_BITS - CHECK_BITS

    def numbers(self, digits: Digits) -> tuple[int, ...]:
        """Of each dimension one whole number that stands for all its answers; for `answers`.

        Raises CodeError. What is wrong is sought from the outside in: number of characters, checksum,
        format, model, version.
        """
        if not digits.sound:
            if digits.count != self.count:
                raise self._wrong_length(digits.count)
            raise CodeError("checksum", "scoring.code.checksum")
        self._check(head_of(digits))
        if digits.count != self.count:
            raise self._wrong_length(digits.count)
        rest = digits.data & (1 << self.body_bits) - 1
        numbers: list[int] = []
        for size in reversed(self.sizes):
            rest, number = divmod(rest, size)
            numbers.append(number)
        if rest:  # no visitor types this by accident: the checksum is right, the answers cannot be
            raise CodeError("checksum", "scoring.code.checksum")
        return tuple(reversed(numbers))

    def answers(self, place: int, number: int) -> Answers:
        """The answers of the dimension at `place` (from 0) that a number of `numbers` stands for."""
        dimension = self.model.dimensions[place]
        ambition = number % self.ambitions
        symbols = zip(dimension.questions, self._symbols(place, number), strict=True)
        values = {question.id: self._answer(symbol) for question, symbol in symbols if symbol}
        return Answers(values, {dimension.id: ambition} if ambition else {})

    def without_order(self, place: int, number: int) -> int:
        """The number of the same answers in another order: one for all sheets with as many of each answer.

        Without the ambition. Which topic gave which answer makes no difference to a stage or an interval, as
        long as all weigh the same; where they do not, only the ambition goes.
        """
        if not self._all_weigh_the_same[place]:
            return number - number % self.ambitions
        in_order, *others = sorted(self._symbols(place, number))
        for symbol in others:
            in_order = in_order * self.symbols + symbol
        return in_order * self.ambitions

    def symbol(self, answer: Answer | None) -> int:
        """The digit of one answer; None is a missing one."""
        match answer:
            case None:
                return 0
            case int():
                return answer
            case _:
                return self.model.top + (1 if answer is UNKNOWN else 2)

    def _symbols(self, place: int, number: int) -> list[int]:
        """The digits of a dimension's answers, its questions in order."""
        number //= self.ambitions
        symbols = []
        for _ in self.model.dimensions[place].questions:
            number, symbol = divmod(number, self.symbols)
            symbols.append(symbol)
        return symbols[::-1]

    def _answer(self, symbol: int) -> Answer:
        if symbol <= self.model.top:
            return symbol
        return UNKNOWN if symbol == self.model.top + 1 else NA

    def _check(self, head: Head) -> None:
        model = self.model
        if head.number != model.number:
            raise CodeError("unknown_model", "scoring.code.unknown_model", number=head.number)
        if head.version_index >= len(model.versions):
            raise CodeError("unknown_version", "scoring.code.unknown_version", version=model.version)
        if head.version_index != self.version_index:
            raise CodeError(
                "unknown_version",
                "scoring.code.other_version",
                version=model.versions[head.version_index],
                here=model.version,
            )

    def _wrong_length(self, count: int) -> CodeError:
        return CodeError("length", "scoring.code.length", count=count, expected=self.count)
