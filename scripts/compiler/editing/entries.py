"""A file with a field or an item more or less, or with two items that changed places; every other line as it was.

What comes or goes is the lines of the entry itself, from its name or dash to the end of its value. Comments and blank
lines around it stay where they are.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from scripts.compiler.content.document import Path, Span, Value
from scripts.compiler.editing.blanks import Blank
from scripts.compiler.editing.change import Unwritable, same
from scripts.compiler.editing.parts import Entry, Part, data_of, parts
from scripts.compiler.editing.places import STEP, Unreadable, places
from scripts.compiler.editing.source_text import SourceText


def with_entry(raw: str, is_markdown: bool, path: Path, blank: Blank, order: Sequence[str] = ()) -> str:
    """The file with one entry more at that path: a field, or an item after the last one of its list.

    raw: every character of the file. order: of the fields of that group; a new one comes after those that are before
    it. Raises Unreadable where there is no such group or list, Unwritable where no way of writing reads back.
    """
    source = _opened(SourceText(raw), is_markdown, path)
    part, step = _part_of(source.text, is_markdown, path), path[-1]
    number = len(part.entries) if part.is_list else _number(part, str(step), order)
    if part.number(step) is not None or (part.is_list and step != number):
        raise Unwritable("that entry is there already, or is not the next one")
    if part.is_flow and not part.entries and part.path and (isinstance(blank, dict) or not part.is_list):
        span, new = _first(source.text, is_markdown, part, step, blank)
    else:
        span, new = _added(source.text, part, number, step, blank)

    def change(held: Value) -> Value:
        if isinstance(held, list):
            return [*held, _value(blank)]
        assert isinstance(held, dict)
        names = list(held)
        return {
            **{n: held[n] for n in names[:number]},
            str(step): _value(blank),
            **{n: held[n] for n in names[number:]},
        }

    return _read_back(source, is_markdown, source.replaced(span, new), path[:-1], change)


def without_entry(raw: str, is_markdown: bool, path: Path) -> str:
    """The file without the entry at that path. Raises as `with_entry`."""
    source = SourceText(raw)
    part = _part_of(source.text, is_markdown, path)
    number = part.number(path[-1])
    if number is None:
        raise Unreadable(f"there is nothing at {path}")

    def change(held: Value) -> Value:
        if isinstance(held, list):
            return [*held[:number], *held[number + 1 :]]
        assert isinstance(held, dict)
        return {name: value for name, value in held.items() if name != path[-1]}

    changed = _removed(source, is_markdown, part, number)
    return _read_back(source, is_markdown, changed, path[:-1], change)


def with_moved(raw: str, is_markdown: bool, path: Path, by: int) -> str:
    """The file in which an item has changed places with the one before (by is -1) or after it (1). Raises as above."""
    source = SourceText(raw)
    part = _part_of(source.text, is_markdown, path)
    number = part.number(path[-1])
    if number is None or not part.is_list or not 0 <= number + by < len(part.entries):
        raise Unwritable("there is nothing to change places with")
    first, second = sorted((number, number + by))
    one, other = (_own(source.text, part, part.entries[each]) for each in (first, second))
    texts = [source.text[slice(*span)] for span in (one, other)]
    between = source.text[one[1] : other[0]]

    def change(held: Value) -> Value:
        assert isinstance(held, list)
        return [*held[:first], held[second], *held[first + 1 : second], held[first], *held[second + 1 :]]

    changed = source.replaced((one[0], other[1]), texts[1] + between + texts[0])
    return _read_back(source, is_markdown, changed, path[:-1], change)


def _opened(source: SourceText, is_markdown: bool, path: Path) -> SourceText:
    """The file with empty brackets at a name or dash without a value, where that will get the entry at the path."""
    place = places(source.text, is_markdown).get(path[:-1])
    if place is None or place.value is not None or place.is_prose:
        return source
    brackets = "[]" if isinstance(path[-1], int) else "{}"
    return SourceText(source.replaced(place.span, brackets if place.span[0] < place.span[1] else f" {brackets}"))


def _part_of(text: str, is_markdown: bool, path: Path) -> Part:
    """The group or list that has an entry, or will have it."""
    part = parts(text, is_markdown).get(path[:-1]) if path else None
    if part is None:
        raise Unreadable(f"there is no group or list for {path}")
    return part


def _number(part: Part, name: str, order: Sequence[str]) -> int:
    """After how many fields of a group a new one comes: below the last of those that are before it in the order.

    A name that is in no order comes last.
    """
    if name not in order:
        return len(part.entries)
    before = set(order[: order.index(name)])
    return max((number for number, entry in enumerate(part.entries, 1) if entry.step in before), default=1)


def _added(text: str, part: Part, number: int, step: str | int, blank: Blank) -> tuple[Span, str]:
    """What to write at which place."""
    if part.is_flow:
        written = f"{step}: {_inline(blank)}" if not part.is_list else _inline(blank)
        if not part.entries:
            return (part.span[0] + 1, part.span[0] + 1), written
        end = part.entries[min(number, len(part.entries)) - 1].span[1]
        return (end, end), f", {written}"
    end = _line_end(text, part.entries[number - 1].span[1])
    return (end, end), "".join(f"\n{line}" for line in _lines(_entry(part, step, blank), part.indent))


def _entry(part: Part, step: str | int, blank: Blank) -> dict[str, Blank] | list[Blank]:
    return [blank] if part.is_list else {str(step): blank}


def _first(text: str, is_markdown: bool, part: Part, step: str | int, blank: Blank) -> tuple[Span, str]:
    """In place of empty brackets on the line of their name: lines below it, which editors can read."""
    holder = parts(text, is_markdown)[part.path[:-1]]
    number = holder.number(part.path[-1])
    assert number is not None
    if holder.is_list and not holder.is_flow:
        return part.span, "\n".join(_lines(_entry(part, step, blank), part.indent)).lstrip(" ")
    start = holder.entries[number].after_name
    if holder.is_flow or holder.is_list or text[start : part.span[1]] not in (" []", " {}"):
        return _added(text, part, 0, step, blank)
    end = _line_end(text, start)
    below = "".join(f"\n{line}" for line in _lines(_entry(part, step, blank), holder.indent + STEP))
    return (start, end), text[part.span[1] : end] + below


def _lines(blank: dict[str, Blank] | list[Blank], indent: int) -> list[str]:
    """An entry as lines of a file."""
    space = " " * indent
    found = []
    if isinstance(blank, list):
        for item in blank:
            inner = _lines(item, indent + STEP) if isinstance(item, dict) and item else [""]
            found += [f"{space}- {inner[0].lstrip(' ')}".rstrip(), *inner[1:]]
        return found
    for name, value in blank.items():
        if value == {}:
            found.append(f"{space}{name}: {{}}")
        elif isinstance(value, dict | list):
            found += [f"{space}{name}:", *_lines(value, indent + STEP)]
        else:
            found.append(f"{space}{name}:{' |' if value == '' else ''}")
    return found


def _inline(blank: Blank) -> str:
    """The same on one line, between brackets or braces."""
    if isinstance(blank, dict):
        return "{" + ", ".join(f"{name}: {_inline(value)}" for name, value in blank.items()) + "}"
    return f"[{', '.join(map(_inline, blank))}]" if isinstance(blank, list) else "~" if blank is None else '""'


def _removed(source: SourceText, is_markdown: bool, part: Part, number: int) -> str:
    text, entry = source.text, part.entries[number]
    if len(part.entries) == 1 and not part.is_flow:
        return _emptied(source, is_markdown, part)
    if part.is_flow:
        return source.replaced(_flow_span(part, number), "")
    start, end = _own_lines(text, entry)
    if text[start : entry.span[0]].strip():  # right after a dash, so the next field takes its place
        after = part.entries[number + 1].span[0]
        if text[end:after].strip():
            raise Unwritable("there is a comment between this field and the next one")
        return source.replaced((entry.span[0], after), "")
    if end < len(text):
        return source.replaced((start, end + 1), "")
    return source.replaced((max(start - 1, 0), end), "")


def _flow_span(part: Part, number: int) -> Span:
    """An entry between brackets, with one comma beside it."""
    entries = part.entries
    if number:
        return entries[number - 1].span[1], entries[number].span[1]
    return entries[0].span[0], entries[1].span[0] if len(entries) > 1 else entries[0].span[1]


def _emptied(source: SourceText, is_markdown: bool, part: Part) -> str:
    """The file in which empty brackets take the place of the last lines of a list or group."""
    holder = parts(source.text, is_markdown).get(part.path[:-1]) if part.path else None
    number = holder.number(part.path[-1]) if holder else None
    if holder is None or number is None or holder.is_list or holder.is_flow:
        raise Unwritable("nothing would be left of what holds it")
    start, end = _own_lines(source.text, part.entries[0])
    at = holder.entries[number].after_name
    if start <= at:
        raise Unwritable("it is on the line of what holds it")
    kept = source.text[at : start - 1]
    return source.replaced((at, end), f" {'[]' if part.is_list else '{}'}{kept}")


def _own(text: str, part: Part, entry: Entry) -> Span:
    """What changes places: whole lines, or what is between commas."""
    if part.is_flow:
        return entry.span
    start, end = _own_lines(text, entry)
    if text[start : entry.span[0]].strip():
        raise Unwritable("the item does not begin on a line of its own")
    return start, end


def _own_lines(text: str, entry: Entry) -> Span:
    """From the start of its first line to the end of its last one, without the new line."""
    return text.rfind("\n", 0, entry.span[0]) + 1, _line_end(text, entry.span[1])


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def _value(blank: Blank) -> Value:
    """What is read of it."""
    if isinstance(blank, dict):
        return {name: _value(value) for name, value in blank.items()}
    return [_value(item) for item in blank] if isinstance(blank, list) else blank


def _read_back(
    source: SourceText, is_markdown: bool, changed: str, path: Path, change: Callable[[Value], Value]
) -> str:
    """The changed file, when it reads as it should: the same but for the part at that path. Raises Unwritable."""
    expected = _with_part(data_of(source.text, is_markdown), path, change)
    text = SourceText(changed).text
    try:
        found = data_of(text, is_markdown)
    except Unreadable as error:
        raise Unwritable("it would not be readable any more") from error
    if not _alike(found, expected):
        raise Unwritable("it would not read as it should")
    return changed


def _with_part(data: Value, path: Path, change: Callable[[Value], Value]) -> Value:
    if not path:
        return change(data)
    if isinstance(data, list):
        return [_with_part(item, path[1:], change) if number == path[0] else item for number, item in enumerate(data)]
    assert isinstance(data, dict)
    return {name: _with_part(item, path[1:], change) if name == path[0] else item for name, item in data.items()}


def _alike(one: Value, other: Value) -> bool:
    """The same values of the same kinds, the fields in the same order."""
    if isinstance(one, dict) and isinstance(other, dict):
        return list(one) == list(other) and all(_alike(one[name], other[name]) for name in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(_alike, one, other))
    return same(one, other)
