"""How the bits of a result code are laid out.

From high to low bits: the format (one character), the model's number (8), the
index of its version (8), the answers, the checksum (24). Whole groups of four
characters are filled, so that a forgotten character shows before anything is
known about the model. The answers are one number in mixed radix: dimension by
dimension in model order, of each dimension its questions in order (of k options k + 3
symbols: missing, the options 1…k, unknown, na) and then, in a model with n stages, its
ambition (n + 1 symbols: none, 1…n).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from scoring.code.checksum import BITS, CHECK_BITS, GROUP
from scoring.code.crockford import ALPHABET, CodeError, Digits
from scoring.model.answers import NA, UNKNOWN, Answer, Answers
from scoring.model.model import Model, Part, Question

FORMAT: Final = 1
HEAD_BITS: Final = 16
SHORTEST: Final = 12
"""Characters that hold a head and a checksum, in whole groups."""


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


def is_of(model: Model, digits: Digits) -> bool:
    """Whether digits whose checksum is right, of a format that is read here, name this model and a version it lists."""
    head = head_of(digits)
    return head.number == model.number and head.version_index < len(model.versions)


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
        self.ambitions = model.top + 1
        """Symbols for an ambition: without stages just the one for none."""
        self.questions = tuple(tuple(dimension.every_question()) for dimension in model.dimensions)
        """The questions of each dimension, those of the parts below among them."""
        self._symbols = tuple(tuple(len(question.options) + 3 for question in asked) for asked in self.questions)
        self.sizes = tuple(math.prod(symbols) * self.ambitions for symbols in self._symbols)
        self._alike = tuple(map(_are_alike, model.dimensions))
        needed = BITS + HEAD_BITS + (math.prod(self.sizes) - 1).bit_length() + CHECK_BITS
        self.count = -(-needed // (BITS * GROUP)) * GROUP
        self.body_bits = BITS * self.count - BITS - HEAD_BITS - CHECK_BITS

    @property
    def start(self) -> str:
        """How every code of this model begins, whatever its version: two characters."""
        return f"{ALPHABET[FORMAT]}{ALPHABET[self.model.number >> 8 - BITS]}"

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
        ambition = number % self.ambitions
        symbols = zip(self.questions[place], self.symbols(place, number), strict=True)
        values = {question.id: _answer(symbol, question) for question, symbol in symbols if symbol}
        return Answers(values, {self.model.dimensions[place].id: ambition} if ambition else {})

    def number(self, place: int, answers: Answers) -> int:
        """The number that stands for the answers to the dimension at `place`; the way back from `answers`."""
        number = 0
        for question, symbols in zip(self.questions[place], self._symbols[place], strict=True):
            number = number * symbols + _symbol(answers.values.get(question.id), question)
        return number * self.ambitions + answers.ambitions.get(self.model.dimensions[place].id, 0)

    def without_order(self, place: int, number: int) -> int:
        """The number of the same answers in another order: one for all sheets with as many of each answer.

        Without the ambition. Which topic gave which answer makes no difference to a stage or an interval, as
        long as all are alike; where they are not, only the ambition goes.
        """
        if not self._alike[place]:
            return number - number % self.ambitions
        return self.in_order(place, self.symbols(place, number))

    def in_order(self, place: int, symbols: Sequence[int]) -> int:
        """The same number, given the symbols of the answers."""
        in_order = 0
        given = sorted(symbols) if self._alike[place] else symbols
        for digit, count in zip(given, self._symbols[place], strict=True):
            in_order = in_order * count + digit
        return in_order * self.ambitions

    def symbols(self, place: int, number: int) -> list[int]:
        """The symbol of each answer to the dimension at `place`, its questions in order.

        Of a question with k options: 0 for missing, 1…k for an option, k + 1 for unknown, k + 2 for na.
        """
        number //= self.ambitions
        digits = []
        for symbols in reversed(self._symbols[place]):
            number, digit = divmod(number, symbols)
            digits.append(digit)
        return digits[::-1]

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


def _are_alike(dimension: Part) -> bool:
    """Whether its questions differ in nothing that a standing depends on, so that their order makes no difference."""
    kinds = {(question.weight, tuple(option.points for option in question.options)) for question in dimension.questions}
    return len(kinds) == 1


def _symbol(answer: Answer | None, question: Question) -> int:
    """The digit of one answer; None is a missing one."""
    match answer:
        case None:
            return 0
        case int():
            return answer
        case _:
            return len(question.options) + (1 if answer is UNKNOWN else 2)


def _answer(symbol: int, question: Question) -> Answer:
    options = len(question.options)
    if symbol <= options:
        return symbol
    return UNKNOWN if symbol == options + 1 else NA
