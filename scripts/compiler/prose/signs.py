"""Signs of Markdown that a reader gets to see: where none is read, or where an editor wrote them a little wrong."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

_BULLETS: Final = (
    "\u2022\u25aa\u25cf\u00b7\u25e6\u25cb\u25ba\u2023\u2043\u2192\u2713\u2013\u2014"
    "\u25a0\u25a1\u25c6\u2605\u2610\u2611\u2705\u2714\u27a1\u27a2\u27a4\u2756\u2460-\u2473\u2776-\u277f"
    "\U0001f449\U0001f538\U0001f539"
)
"""What a word processor or a chat puts before the items of a list."""

LINK: Final = re.compile(
    r"\[[^\[\]\n]*\](?:\s?\(|\[|(?=[\w/]|\.\.?/)|(?=\s?https?:))"  # [VNG] (…  [VNG][bron]  [VNG]vng.nl)  [VNG] https…
    r"|\](?:\(|\[)"  # VNG](https…
    r"|\)(?:\[|\()"  # (VNG)[https…  (VNG)(https…
    r"|\[(?=[^\[\]]*$)"  # [VNG(https…
    r"|!\[|\[\[|\]\]|\[[^\[\]\n]*\|[^\[\]\n]*\]"  # [[stadia]]  [VNG|https…]
    r"|\[(?:https?://|www\.|[\w./-]*\.(?:md|html)\b)[^\[\]\n]*\](?!\()"  # [https… VNG]  [stadia.md stadia]
    r"|\[\^[^\]\n]*\]|(?m:^)\[[ xX]?\] "  # a footnote, a box to tick
)
"""What is left of a link that was written a little wrong."""

SIGN: Final = re.compile(
    r"\*\*+|(?<![\w*])\*(?=\w)|(?<=[\w.!?:])\*(?![\w*])|(?<![\w{])__?(?=\w)|(?<=[\w.!?:])__?(?!\w)|`+|~~|(?<=\s)##+(?=\s)"
    r"|\\+(?=\s|\Z)|==(?=\S)|(?<=\w)==|(?<!\w):[a-z0-9_+-]{2,}:(?!\w)"
)
"""Emphasis, code, or a heading in the middle of a line. A star or dash with a space on both sides is text."""

LINE: Final = re.compile(
    rf"^ *(?:[{_BULLETS}]\ufe0f? ?(?=\w)|"
    r"\+(?=[^\W\d])|\(?(?:[0-9]{1,2}|[a-z])\) (?=\w|\Z)|(?:[a-z]\.|o) (?=[A-Z]|\Z)"
    r"|-(?:(?=[^\W\d])|\Z)|\|[^\n]*|#+(?=\s?\w))|\| *$"
    r"|(?<=\S) [\u2022\u25aa\u25cf\u25e6] (?=\w)"  # not the dot between two words of a name
    r"|(?<=[.;:?!'\u2019\u201d)]) - (?=['\u2018\u201c(]?\w|\Z)",
    re.MULTILINE,
)
"""What looks like a list, a heading or a table at the start or the end of a line, or an item in the middle of one."""

ESCAPE: Final = re.compile(r"\\[\[\](){}*_`#+.!|>~-]")
"""A backslash before a sign: only Markdown takes it away."""

QUOTE: Final = re.compile(r"^ *>+ ?(?=[^\W\d])", re.MULTILINE)
"""What makes a quotation of a paragraph; "> 5" is a number."""

AUTOLINK: Final = re.compile(r"<(?:https?://|mailto:|[\w.+-]+@)[^<>\s]*>")
ENTITY: Final = re.compile(r"&(?:[a-zA-Z]{2,8}|#[0-9]{2,5}|#x[0-9a-fA-F]{2,5});")
ITEM: Final = re.compile(r"^ *(?:[-*+] |1[.)] )(?=\S)", re.MULTILINE)

ATTRIBUTES: Final = re.compile(r"\{[:#.][^{}\n]*\}(?= *$)", re.MULTILINE)
"""Those of a heading, at its end: {#contact}."""
BRACES: Final = re.compile(r"\{+[^{}\n]*\}*|\}+")
"""A place, or an instruction."""

SUSPECT: Final = re.compile(
    rf"[\[\]*_`~|#{{}}<&{_BULLETS}]|\)\(|^ *[-+>]| - |==|\\"
    r"|:[a-z0-9_+-]+:|^ *\(?[0-9a-z]{1,2}\) |^ *(?:[a-z]\.|o) (?=[A-Z]|\Z)",
    re.MULTILINE,
)
"""Whether a text can have any of these: most have not, and are done at once."""

PARAGRAPH: Final = re.compile(r"(?:^[^\S\n]*\S[^\n]*(?:\n|\Z))+", re.MULTILINE)
"""Lines that follow one another, up to an empty one."""

_FENCE: Final = re.compile(r"^ {0,3}(```+|~~~+)(.*)$", re.MULTILINE)
_ADDRESSES: Final = re.compile(
    r"`[^`\n]*`|\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)|<[^<>\s]*>|https?://[^\s)]+|www\.[^\s)]+"
)
_NUL: Final = "\0"


@lru_cache(maxsize=2048)
def words_only(text: str) -> str:
    """The text with code and addresses blanked, every character in its place: what is left was written as words."""
    return _ADDRESSES.sub(lambda found: re.sub(r"[^\n]", _NUL, found[0]), without_code(text)[0])


def without_code(text: str) -> tuple[str, int | None]:
    """The text with blocks of code between fences blanked, every character in its place.

    Also where a fence opens a block that none closes; None where each is closed.
    """
    kept, end, opened = [], 0, None
    for fence in _FENCE.finditer(text):
        if opened is None and "`" not in fence[2]:
            opened = fence
        elif opened is not None and fence[2].strip():
            break  # another one begins, so this one was not closed
        elif opened is not None and fence[1].startswith(opened[1]):
            kept += [text[end : opened.start()], re.sub(r"[^\n]", " ", text[opened.start() : fence.end()])]
            end, opened = fence.end(), None
    return "".join([*kept, text[end:]]), None if opened is None else opened.start()
