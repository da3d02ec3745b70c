"""What PyYAML says about a text it cannot read → the key of our own sentence, and the better place."""

from __future__ import annotations

from typing import Final, NamedTuple

from yaml.error import Mark, MarkedYAMLError


class _Meaning(NamedTuple):
    """problem, context: parts of PyYAML's sentences. at_context: the mistake is where the context began."""

    problem: str
    context: str
    key: str
    at_context: bool = False


_MEANINGS: Final = (
    _Meaning("mapping values are not allowed", "", "yaml.colon"),
    _Meaning("could not find expected ':'", "", "yaml.no_colon", at_context=True),
    _Meaning("sequence entries are not allowed", "", "yaml.dash"),
    _Meaning("unexpected end of stream", "quoted scalar", "yaml.quote", at_context=True),
    _Meaning("document separator", "quoted scalar", "yaml.quote", at_context=True),
    _Meaning("", "double-quoted scalar", "yaml.escape"),
    _Meaning("", "block scalar", "yaml.block"),
    _Meaning("expected ',' or", "flow", "yaml.bracket", at_context=True),
    _Meaning("found '<stream end>'", "flow", "yaml.bracket", at_context=True),
    _Meaning("another document", "", "yaml.documents"),
    _Meaning("expected '<document start>'", "", "yaml.documents"),
    _Meaning("expected <block end>", "", "yaml.indent"),
    _Meaning("", "scanning an alias", "yaml.sign", at_context=True),
    _Meaning("", "scanning an anchor", "yaml.sign", at_context=True),
    _Meaning("", "scanning a tag", "yaml.sign", at_context=True),
    _Meaning("", "parsing a tag", "yaml.sign", at_context=True),
    _Meaning("undefined tag handle", "", "yaml.sign", at_context=True),
    _Meaning("undefined alias", "", "yaml.sign"),
    _Meaning("cannot start any token", "", "yaml.sign"),
    _Meaning("mapping keys are not allowed", "", "yaml.sign"),
    _Meaning("expected the node content", "", "yaml.sign"),
    _Meaning("", "", "yaml.unreadable"),
)


def explained(error: MarkedYAMLError, text: str) -> tuple[int, str, dict[str, object]]:
    """The offset in the text, the key of the sentence, and the values for its places."""
    problem, context = error.problem or "", error.context or ""
    meaning = next(one for one in _MEANINGS if one.problem in problem and one.context in context)
    at = error.context_mark if meaning.at_context and error.context_mark else error.problem_mark
    offset = at.index if isinstance(at, Mark) else 0
    if meaning.key == "yaml.sign":
        sign = text[offset : offset + 1]
        return (offset, "yaml.sign", {"sign": sign}) if sign.strip() else (offset, "yaml.unreadable", {})
    if meaning.key == "yaml.indent" and text[text.rfind("\n", 0, offset) + 1 : offset].strip(" -"):
        # Not the first thing on its line, so the line stands where it should and something precedes it.
        return offset, "yaml.after_quote", {}
    return offset, meaning.key, {}
