"""The checksum of a code: the CRC-24 of RFC 9580, section 6.1 (OpenPGP).

The polynomial is x²⁴ + … = 0x864CFB, the first register 0xB704CE. A CRC of 24 bits finds every error that lies within
24 neighbouring bits, so every wrong character of a code (5 bits) and every swap of neighbours (10) for certain.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

CHECK_BITS: Final = 24
BITS: Final = 5
"""Of one digit."""

GROUP: Final = 4
MOST_GROUPS: Final = 250
"""Groups of four digits that are looked through; the largest model that there may be has codes of 230."""

_POLYNOMIAL: Final = 0x864CFB
_FIRST_REGISTER: Final = 0xB704CE
_REGISTER: Final = (1 << CHECK_BITS) - 1
_HALF: Final = BITS * GROUP // 2


def _table(bits: int) -> tuple[int, ...]:
    """What so many bits, shifted out at the top, do to the register."""
    registers = []
    for value in range(1 << bits):
        register = value << CHECK_BITS - bits
        for _ in range(bits):
            register = register << 1 ^ (_POLYNOMIAL if register >> CHECK_BITS - 1 else 0)
            register &= _REGISTER
        registers.append(register)
    return tuple(registers)


_BY_OCTET: Final = _table(8)
_BY_HALF: Final = _table(_HALF)


def crc24(octets: bytes) -> int:
    """The CRC-24 of RFC 9580 over the octets; crc24(b"123456789") is 0x21CF02."""
    register, table, highest = _FIRST_REGISTER, _BY_OCTET, CHECK_BITS - 8
    for octet in octets:
        register = (register & 0xFFFF) << 8 ^ table[register >> highest ^ octet]
    return register


def checksum(data: int, count: int) -> int:
    """The checksum of a code of `count` digits that carries `data`."""
    # The bits before the first one are zero, and as many for every code of this length.
    octets = (max(BITS * count, CHECK_BITS) - CHECK_BITS + 7) // 8
    return crc24(data.to_bytes(octets, "big"))


def _shifted(register: int, half: int = 0) -> int:
    return (register << _HALF & _REGISTER) ^ _BY_HALF[register >> CHECK_BITS - _HALF ^ half]


def _ends() -> tuple[int, ...]:
    """By number of groups, the register after a sound code, its checksum included.

    It would be 0, but `checksum` begins with whole octets: where the groups are odd in number, four bits of zero go
    before the code. What those would have changed is what is left.
    """
    before = _FIRST_REGISTER ^ ((_FIRST_REGISTER << 4 & _REGISTER) ^ _BY_HALF[_FIRST_REGISTER >> CHECK_BITS - 4])
    ends = []
    for groups in range(MOST_GROUPS + 1):
        ends.append(before if groups % 2 else 0)
        before = _shifted(_shifted(before))
    return tuple(ends)


_ENDS: Final = _ends()


class Checker:
    """Digits of which some stretches may be codes; finds them in one pass from each place where one may begin."""

    def __init__(self, digits: Sequence[int]) -> None:
        self._pairs = [first << BITS | second for first, second in pairwise(digits)]
        self._count = len(digits)

    def sound_counts(self, start: int, end: int) -> Iterator[int]:
        """The numbers of digits, from `start` on and not past `end`, that carry their own checksum; whole groups only.

        Each takes no longer than one look at the digits, however many lengths are tried.
        """
        register, table, pairs, highest = _FIRST_REGISTER, _BY_HALF, self._pairs, CHECK_BITS - _HALF
        groups = min(MOST_GROUPS, (min(end, self._count) - start) // GROUP)
        for group, place in enumerate(range(start, start + GROUP * groups, GROUP), start=1):
            register = (register << _HALF & _REGISTER) ^ table[register >> highest ^ pairs[place]]
            register = (register << _HALF & _REGISTER) ^ table[register >> highest ^ pairs[place + 2]]
            if register == _ENDS[group]:
                yield GROUP * group
