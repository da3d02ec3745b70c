"""Characters ⇄ one whole number that carries its own checksum.

The alphabet is Douglas Crockford's base 32 (https://www.crockford.com/base32.html):
five bits a character, without I, L, O and U, so that it can be read aloud and
typed from paper. The last 24 bits are the CRC-24 of RFC 9580, section 6.1
(OpenPGP; polynomial x²⁴ + … = 0x864CFB, first register 0xB704CE). A CRC of 24
bits finds every error that lies within 24 neighbouring bits, so every wrong
character (5) and every swap of neighbours (10) for certain.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from scoring.model.model import Model
from scoring.words.sentences import sentence

ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
BITS: Final = 5
GROUP: Final = 4
CHECK_BITS: Final = 24
LONGEST: Final = 2_000
"""More typed characters than this are refused unread."""

_POLYNOMIAL: Final = 0x864CFB
_FIRST_REGISTER: Final = 0xB704CE
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

Kind = Literal["length", "character", "checksum", "unknown_format", "unknown_model", "unknown_version"]


class CodeError(ValueError):
    """A text that is not a code of this model.

    kind: which sort of wrong. key: the sentence to show, a key of the model's sentences. values: what
    stands in its places; with kind "character" `position` counts from 1 in the text as it was typed.
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
        return _checksum(self.data, self.count) == self.value & _REGISTER

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
            raise CodeError("character", "scoring.code.character", character=_visible(character), position=position)
    if count == 0:
        raise CodeError("length", "scoring.code.empty")
    return Digits(value, count)


def write(data: int, count: int) -> str:
    """The code of `count` characters that carries `data`, with its checksum, in groups of four."""
    return Digits(data << CHECK_BITS | _checksum(data, count), count).text


def _table() -> tuple[int, ...]:
    registers = []
    for byte in range(256):
        register = byte << CHECK_BITS - 8
        for _ in range(8):
            register = register << 1 ^ (_POLYNOMIAL if register >> CHECK_BITS - 1 else 0)
            register &= _REGISTER
        registers.append(register)
    return tuple(registers)


_TABLE: Final = _table()


def crc24(octets: bytes) -> int:
    """The CRC-24 of RFC 9580 over the octets; crc24(b"123456789") is 0x21CF02."""
    register, table, highest = _FIRST_REGISTER, _TABLE, CHECK_BITS - 8
    for octet in octets:
        register = (register & 0xFFFF) << 8 ^ table[register >> highest ^ octet]
    return register


def _checksum(data: int, count: int) -> int:
    # The bits before the first one are zero, and as many for every code of this length.
    octets = (max(BITS * count, CHECK_BITS) - CHECK_BITS + 7) // 8
    return crc24(data.to_bytes(octets, "big"))


def _visible(character: str) -> str:
    """The character itself, or its number where a screen would show nothing."""
    return character if character.isprintable() else f"U+{ord(character):04X}"
