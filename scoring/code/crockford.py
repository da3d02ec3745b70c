"""Characters ⇄ one whole number that carries its own checksum.

The alphabet is Douglas Crockford's base 32 (https://www.crockford.com/base32.html):
five bits a character, without I, L, O and U, so that it can be read aloud and
typed from paper. The last 24 bits are the checksum of the rest (checksum.py).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from scoring.code.checksum import BITS, CHECK_BITS, GROUP, checksum
from scoring.model.model import Model
from scoring.words.sentences import sentence

ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LONGEST: Final = 20_000
"""More characters than this are refused unread: a long mail has fewer, and a code has a thousand at the most."""

_REGISTER: Final = (1 << CHECK_BITS) - 1

# Not str.upper(): that also turns ı into I, and ß into two characters.
_DIGITS: Final[Mapping[str, int]] = {
    **{character: digit for digit, character in enumerate(ALPHABET)},
    **{character.lower(): digit for digit, character in enumerate(ALPHABET)},
    **dict.fromkeys("Oo", 0),
    **dict.fromkeys("IiLl", 1),
}
# The same for ASCII octets, as the digits that int() knows in base 32; "!" for what no code has.
_PLAIN_DIGITS: Final = "0123456789abcdefghijklmnopqrstuv"
_PLAIN: Final = bytes(ord(_PLAIN_DIGITS[_DIGITS[chr(octet)]] if chr(octet) in _DIGITS else "!") for octet in range(256))
_PLAIN_SEPARATORS: Final = b"- \t\n\v\f\r"
_PAIRS: Final = tuple(first + second for first in ALPHABET for second in ALPHABET)
# What word processors and PDF readers make of a hyphen (soft ones, dashes, minus), and spaces without width.
_SEPARATORS: Final = frozenset("-\u00ad\u2010\u2011\u2012\u2013\u2014\u2212\u200b\ufeff")

Kind = Literal[
    "length", "character", "checksum", "unknown_format", "unknown_model", "unknown_version", "several", "none"
]


class CodeError(ValueError):
    """A text that is not a code of this model.

    kind: which sort of wrong. key: the sentence to show, a key of the model's sentences. values: what
    stands in its places; with kind "character" `position` counts from 1 in the text as it was typed or pasted.
    """

    def __init__(self, kind: Kind, key: str, **values: str | int) -> None:
        super().__init__(f"{key}: {values}")
        self.kind = kind
        self.key = key
        self.values = values

    @property
    def where(self) -> str:
        """The position of a wrong character; empty for what is wrong with the whole."""
        return str(self.values.get("position", ""))

    def message(self, model: Model) -> str:
        """The sentence, in the words of this model."""
        return sentence(model.sentences, self.key, model.language, **self.values)


@dataclass(frozen=True, slots=True)
class Digits:
    """A code as a number: `count` characters of five bits, the first character highest."""

    value: int
    count: int

    @property
    def data(self) -> int:
        """Everything but the checksum."""
        return self.value >> CHECK_BITS

    @property
    def sound(self) -> bool:
        """Whether the checksum belongs to the data."""
        return checksum(self.data, self.count) == self.value & _REGISTER

    @property
    def text(self) -> str:
        """The code as it is printed: capitals, in groups of four with hyphens between."""
        value = self.value << BITS * (self.count % 2)  # two characters at a time; the odd one goes again
        places = reversed(range(0, BITS * self.count, 2 * BITS))
        characters = "".join([_PAIRS[value >> place & 1023] for place in places])[: self.count]
        return "-".join([characters[start : start + GROUP] for start in range(0, self.count, GROUP)])


def read(text: str) -> Digits:
    """The digits in a typed text; case, hyphens and spaces do not matter, O reads as 0, I and L as 1.

    Raises CodeError of kind "length" (nothing, or far too much) or "character".
    """
    if len(text) > LONGEST:
        raise CodeError("length", "scoring.code.too_long")
    if text.isascii():  # ten times as fast as looking at each character
        octets = text.encode("ascii").translate(_PLAIN, _PLAIN_SEPARATORS)
        if octets and b"!" not in octets:
            return Digits(int(octets, 1 << BITS), len(octets))
    return _read_slowly(text)


def _read_slowly(text: str) -> Digits:
    """As `read`, for any text: it knows all separators, and which character is wrong."""
    value = count = 0
    for position, character in enumerate(text, start=1):
        digit = _DIGITS.get(character)
        if digit is not None:
            value = value << BITS | digit
            count += 1
        elif character not in _SEPARATORS and not character.isspace():
            raise CodeError("character", "scoring.code.character", character=visible(character), position=position)
    if count == 0:
        raise CodeError("length", "scoring.code.empty")
    return Digits(value, count)


def digit_of(character: str) -> int | None:
    """What a character counts for in a code; None for one that no code has."""
    return _DIGITS.get(character)


def joined(digits: Sequence[int]) -> Digits:
    """The code of these digits, the first one highest."""
    value = 0
    for digit in digits:
        value = value << BITS | digit
    return Digits(value, len(digits))


def visible(character: str) -> str:
    """The character itself, or its number where a screen would show nothing."""
    return character if character.isprintable() else f"U+{ord(character):04X}"


def write(data: int, count: int) -> str:
    """The code of `count` characters that carries `data`, with its checksum, in groups of four."""
    return Digits(data << CHECK_BITS | checksum(data, count), count).text
