"""Makes hostile inputs out of good ones, in ways that reach behind the first check of a reader."""

from __future__ import annotations

import copy
import json
import random
from typing import Any, Final

from scoring.code.crockford import ALPHABET, CodeError, read, write
from scoring.documents.canonical import DocumentError, canonical, fingerprint
from scoring.documents.model_document import model_from

NASTY: Final[tuple[Any, ...]] = (
    None, True, False, 0, -1, 1, 2, 5, 6, 255, 256, 10**17, 10**18, 10**400, -(10**19), 1.0, 0.6, 1e308,
    float("nan"), float("inf"), "", " ", "\x00", "\ud800", "\udfff\ud800", "\ufeff", "\u202e", "é" * 50, "x" * 11_000,
    "unknown", "na", "1", "1/2", "0/1", "6/10", "999999/999998", "2026-02-30", "0001-01-01", "9999-12-31",
    "2026-11-23T10:00:00Z", "0000-00-00", "{name}", "{where}{where}", "=1+1", "<script>", "__proto__", [], {},
    [[]], {"": {}}, [None] * 300, {"one": "a", "other": "b"}, {"one": "a"}, "S", "M", "L", "scoring.document.twice",
)  # fmt: skip
TEXTS: Final = ("[", "{", '"', "\\", ",", ":", "1e999", "NaN", "-", "\x00", "\ud800", '{"a":1,"a":2}', "0" * 30)


def mutated(reader: str, text: str, chance: random.Random) -> str:
    """Another input for the reader of that name."""
    if chance.random() < 0.2:
        return spoilt(text, chance)
    if reader == "code":
        return _code(text, chance)
    if reader == "call":
        verb, line_end, payload = text.partition("\n")
        return verb + line_end + _request(payload, chance)
    if reader == "collection":
        return spoilt(text, chance)
    return _signed(text, chance) if reader == "model" else _document(text, chance)


def text_of(octets: bytes) -> str:
    """The text of an input; halves of surrogate pairs come through, as JavaScript lets them."""
    try:
        return octets.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return octets.decode("latin-1")


def spoilt(text: str, chance: random.Random) -> str:
    """The text with a piece cut out, doubled or put in; no longer what it was."""
    start = chance.randrange(len(text) + 1)
    end = min(len(text), start + chance.choice((0, 1, 2, 10, 1000)))
    piece = chance.choice((*TEXTS, text[start:end] * 2, chr(chance.randrange(0x110000)), ""))
    return text[:start] + piece * chance.choice((1, 1, 1, 30)) + text[end:]


def _code(text: str, chance: random.Random) -> str:
    """Another code: mostly with a right checksum, because a wrong one hides all that lies behind it."""
    try:
        digits = read(text)
    except CodeError:
        return spoilt(text, chance)
    data = digits.data ^ 1 << chance.randrange(max(1, 5 * digits.count - 24))
    if chance.random() < 0.3:
        data = chance.getrandbits(max(1, 5 * digits.count - 24))
    count = max(5, digits.count + chance.choice((0, 0, 0, 0, 4, -4, 1)))
    if chance.random() < 0.1:
        return chance.choice("0OoIil- \u2013").join(chance.choices(ALPHABET, k=count))
    return write(data & (1 << max(0, 5 * count - 24)) - 1, count)


def _document(text: str, chance: random.Random) -> str:
    """The document with one to three entries changed, removed, moved or added."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return spoilt(text, chance)
    for _ in range(chance.randint(1, 3)):
        value = _changed(value, chance)
    return json.dumps(value, ensure_ascii=chance.random() < 0.5)


def _request(text: str, chance: random.Random) -> str:
    """A request with one change, mostly inside its documents: what is wrong outside hides all that lies behind it."""
    if chance.random() < 0.2:
        return _document(text, chance)
    try:
        value = json.loads(text)
        inner = [entry for entry, content in value.items() if isinstance(content, dict)]
        name = chance.choice(inner or list(value))
        value[name] = _changed(value[name], chance)
        return json.dumps(value)
    except (ValueError, RecursionError, AttributeError, IndexError):
        return spoilt(text, chance)


def _signed(text: str, chance: random.Random) -> str:
    """A changed model, mostly with the hash that belongs to it: anyone can work that out."""
    changed = _document(text, chance)
    if chance.random() < 0.2:
        return changed
    try:
        value = json.loads(changed)
        value["sha256"] = fingerprint(model_from(value)[0])
        return canonical(value)
    except (ValueError, TypeError, KeyError, DocumentError):
        return changed


def _changed(value: Any, chance: random.Random) -> Any:
    spots = _spots(value)
    if not spots:
        return copy.deepcopy(chance.choice(NASTY))
    holder, name = chance.choice(spots)
    other_holder, other_name = chance.choice(spots)
    new = copy.deepcopy(chance.choice((chance.choice(NASTY), other_holder[other_name])))
    match chance.randrange(9):
        case 0:
            del holder[name]
        case 1 if isinstance(holder, list):
            holder.extend(copy.deepcopy(holder[: chance.choice((1, 3, 300))]))
        case 2 if isinstance(holder, dict):
            holder[chance.choice((*filter(_is_text, NASTY), str(other_name)))] = new
        case 3:
            for _ in range(chance.choice((1, 3, 30))):
                new = [new]
            holder[name] = new
        case 4 | 5 if isinstance(holder[name], int):
            holder[name] += chance.choice((-1, 1))
        case 6 | 7:  # one of the same kind, which a reader is likelier to take
            same = [h[n] for h, n in spots if type(h[n]) is type(holder[name])]
            holder[name] = copy.deepcopy(chance.choice(same))
        case _:
            holder[name] = new
    return value


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _spots(value: Any) -> list[tuple[Any, Any]]:
    """Every place of a document, as what holds it and its name or number there."""
    found: list[tuple[Any, Any]] = []
    waiting = [value] if isinstance(value, (dict, list)) else []
    while waiting:
        holder = waiting.pop()
        items = list(holder.items()) if isinstance(holder, dict) else list(enumerate(holder))
        found += [(holder, name) for name, _ in items]
        waiting += [inner for _, inner in items if isinstance(inner, (dict, list))]
    return found
