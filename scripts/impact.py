"""`python -m scripts.impact [--since REVISION] [--format text|markdown] [folder]`: what a change of the content does.

Compared with the content of a Git revision, or else with the last published version.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from scoring.model.model import Model, Sentence
from scripts.check import no_content, total
from scripts.compiler.compile import Compiled, compile_content
from scripts.compiler.content.language import language_of
from scripts.compiler.content.load import INTERFACE
from scripts.compiler.content.tree import Content
from scripts.compiler.problems import ContentProblems, Told
from scripts.compiler.versions.changed_sentences import ChangedSentence, changed_sentences
from scripts.compiler.versions.changed_words import changed_words
from scripts.compiler.versions.differences import Difference, differences
from scripts.compiler.versions.impact import Impact, Move, impact
from scripts.compiler.versions.releases import latest
from scripts.compiler.versions.version_numbers import Level, raised
from scripts.compiler.versions.version_words import DIFFERENCES, PARTS
from scripts.compiler.words import impact_words as words
from scripts.compiler.words.content_folder import content_folder_of
from scripts.compiler.words.enumerations import all_of
from scripts.compiler.words.nouns import PROBLEMS, SHEETS, Counted
from scripts.compiler.words.phrase import Filled, Language, Spoken
from scripts.earlier_content import Earlier, NoContent, NotComparable, earlier_content
from scripts.settings import content_folder

ROOT: Final = Path(__file__).resolve().parent.parent
_MOST: Final = 20
"""So many of a kind are named."""

Sections = list[tuple[Spoken, list[Spoken]]]
"""What is said, under headings."""


class Refused(ValueError):  # noqa: N818 - a refusal of what was asked, no failure of the program
    """Why there is nothing to compare with, and what is wrong there."""

    def __init__(self, why: Spoken, told: Sequence[Told] = ()) -> None:
        super().__init__(why)
        self.why = why
        self.told = told


@dataclass(frozen=True, slots=True)
class Asked:
    """since: a revision of Git, "" for the last published version. form: text or markdown."""

    since: str
    form: str
    root: Path


def report(root: Path, since: str = "") -> Sections:
    """What the content does otherwise than it did. Raises ContentProblems for that of now, and Refused."""
    folder = content_folder(root)
    compiled = compile_content(root, folder)
    last, now = latest(compiled.model.versions, compiled.releases), compiled.model
    earlier = _earlier(since, folder, compiled) if since else None
    if earlier:
        before, what = earlier.model, words.REVISION.filled(revision=since)
        now = replace(now, dimensions=tuple(one for one in now.dimensions if one.id not in earlier.left_out))
    elif last:
        before, what = last.model, words.RELEASE.filled(version=last.version)
    else:
        raise Refused(words.NO_RELEASE.filled(option=compiled.content.named.option))
    found = impact(before, now)
    lead: list[Spoken] = [words.COMPARED.filled(what=what, sheets=_sheets(found.sheets))]
    if earlier and earlier.moved_on:
        lead.append(words.MOVED_ON.filled(revision=since))
    sections: Sections = [(words.TITLE, lead)]
    if earlier and earlier.told:
        sections.append((words.EARLIER.filled(revision=since), list(_wrong(earlier, since))))
    return [
        *sections,
        (words.STAGES, list(_stages(found, before, now))),
        (words.TIPS, list(_tips(found, before, now))),
        (words.SENTENCES, list(_sentences(earlier.wordings if earlier else before.sentences, compiled.content, since))),
        (words.LOST, list(_lost(found))),
        (words.VERSION, [_version(compiled)]),
    ]


def _earlier(since: str, folder: Path, now: Compiled) -> Earlier:
    """The content of a revision. Raises Refused where no dimension of it can be compared with one of now."""
    try:
        earlier = earlier_content(since, folder)
    except NoContent:
        raise Refused(words.NO_REVISION.filled(revision=since)) from None
    except NotComparable as error:
        told = error.told
    else:
        if any(one.id not in earlier.left_out for one in now.model.dimensions):
            return earlier
        told = earlier.told
    raise Refused(words.NOT_COMPARABLE.filled(revision=since, option=now.content.named.option), told)


def _wrong(earlier: Earlier, since: str) -> Iterator[Spoken]:
    """What the check of now says of the earlier content, and what of that can be compared."""
    problems = Counted(len(earlier.told), PROBLEMS)
    yield words.EARLIER_PROBLEMS.filled(problems=problems, revision=since)
    if earlier.left_out:
        yield words.EARLIER_LEFT_OUT.filled(dimensions=all_of(sorted(earlier.left_out)))
    else:
        yield words.EARLIER_WHOLE
    if earlier.unknown:
        yield words.EARLIER_UNKNOWN
    yield from _places(earlier.told)


def _places(told: Sequence[Told]) -> Iterator[Spoken]:
    """Each problem at its place; without its remedy, for nobody mends what has been."""
    for one in told[:_MOST]:
        yield words.EARLIER_AT.filled(where=one.where, what=one.what)
    if len(told) > _MOST:
        yield words.MORE.filled(count=len(told) - _MOST)


def _sheets(count: int) -> Counted:
    return Counted(count, SHEETS)


def _stages(found: Impact, before: Model, now: Model) -> Iterator[Spoken]:
    if not found.moves:
        yield words.STAGES_SAME
        return
    yield words.STAGES_MOVED.filled(sheets=_sheets(found.moved))
    titles = {dimension.id: dimension.title for dimension in now.dimensions}
    for id, title in titles.items():
        moves = sorted(move for move in found.moves if move.dimension == id)
        for move in moves:
            stages = {"before": _stage(before, move.before), "now": _stage(now, move.now)}
            yield words.MOVE.filled(dimension=title, sheets=_sheets(found.moves[move]), **stages)
            yield _example(found, move)
        for difference in found.causes.get(id, ()) if moves else ():
            yield words.CAUSE.filled(dimension=title, difference=_said(difference))
    for difference in found.rest:
        yield words.CAUSE_MODEL.filled(difference=_said(difference))


def _example(found: Impact, move: Move) -> Filled:
    example = found.examples[move]
    return words.EXAMPLE.filled(sheet=example.sheet, before=" ".join(example.before), now=" ".join(example.now))


def _stage(model: Model, number: int) -> str | Spoken:
    return model.stages[number - 1].name if number else words.NO_STAGE


def _said(difference: Difference) -> Filled:
    return DIFFERENCES[difference.key].filled(**difference.values)


def _tips(found: Impact, before: Model, now: Model) -> Iterator[Spoken]:
    yield words.TIPS_MOVED.filled(sheets=_sheets(found.advised)) if found.advised else words.TIPS_SAME
    by_change = sorted(found.tips.items(), key=lambda item: (-abs(item[1][1] - item[1][0]), item[0]))
    for (question, step), (was, becomes) in by_change[:_MOST]:
        yield words.TIP.filled(title=_title(question, step, (now, before)), before=was, now=becomes)
    if len(by_change) > _MOST:
        yield words.MORE.filled(count=len(by_change) - _MOST)


def _title(question: str, step: int, models: Sequence[Model]) -> str:
    """What the tip is called in the first of the models that has it."""
    found = (
        one.options[step - 1].tip
        for model in models
        for one in model.questions()
        if one.id == question and step <= len(one.options)
    )
    return next(tip.title for tip in found if tip)


def _sentences(before: Mapping[str, Sentence] | None, content: Content, since: str) -> Iterator[Spoken]:
    """before: what was said, by key; None where nobody can tell. Of a published version only a result's are known."""
    if before is None:
        yield words.SENTENCES_UNREAD.filled(file=f"{content.folder}/{INTERFACE}")
        return
    now = content.wordings()
    # Of a published version nobody knows which sentences were its own: the engine may have changed since.
    own = (content.interface.shape.root if content.interface else {}) if since else now
    found = list(changed_sentences(before, now, own))
    if not found:
        yield words.SENTENCES_SAME
    for one in found[:_MOST]:
        yield _sentence(one)
    if len(found) > _MOST:
        yield words.MORE.filled(count=len(found) - _MOST)


def _sentence(one: ChangedSentence) -> Filled:
    if one.swapped:
        return words.SENTENCES_SWAPPED.filled(key=one.key, swapped=one.swapped, before=one.before, now=one.now)
    if not one.now:
        return words.SENTENCE_GONE.filled(key=one.key, before=one.before)
    if not one.before:
        return words.SENTENCE_NEW.filled(key=one.key, now=one.now)
    words_of = words.SENTENCE_CHANGED if one.is_own else words.SENTENCE_ENGINE
    return words_of.filled(key=one.key, before=one.before, now=one.now)


def _lost(found: Impact) -> Iterator[Spoken]:
    if not found.lost:
        yield words.LOST_NONE
    for id, reason in found.lost.items():
        yield words.LOST_REASONS[reason].filled(id=id)


def _version(now: Compiled) -> Spoken:
    last = latest(now.model.versions, now.releases)
    if last is None:
        return words.VERSION_FREE
    level = max((one.level for one in differences(last.model, now.model)), default=Level.NONE)
    if level > Level.PATCH or (level and not changed_words(last.model, now.model)):
        return words.VERSION_UP.filled(part=PARTS[level], version=last.version, needed=raised(last.version, level))
    if level or changed_words(last.model, now.model):
        return words.VERSION_WORDS.filled(version=last.version)
    return words.VERSION_SAME.filled(version=last.version)


def as_text(sections: Sections, language: Language) -> str:
    """Headings with a colon, lines with a dash."""
    return _written(sections, language, "{}:", "- {}")


def as_markdown(sections: Sections, language: Language) -> str:
    """Headings and lists, for a comment at a proposal."""
    return _written(sections, language, "### {}\n", "- {}")


def _written(sections: Sections, language: Language, heading: str, item: str) -> str:
    return "\n\n".join(
        "\n".join([heading.format(title.said(language)), *(item.format(line.said(language)) for line in lines)])
        for title, lines in sections
    )


FORMATS: Final = {"text": as_text, "markdown": as_markdown}


def main(arguments: list[str]) -> int:
    """Prints the report. Exit status 1 when the content has problems, 2 when there is nothing to compare with."""
    asked = _asked(arguments)
    root = asked.root if asked else ROOT
    folder = content_folder(root)
    language = language_of(root, folder)
    if asked is None:
        print(words.USAGE.filled(option=content_folder_of(root, folder).option).said(language), file=sys.stderr)
        return 2
    try:
        print(FORMATS[asked.form](report(root, asked.since), language))
    except ContentProblems as found:
        print(found)
        print(total(found), file=sys.stderr)
        return 1
    except Refused as refused:
        lines = (refused.why, *_places(refused.told))
        print(*(line.said(language) for line in lines), sep="\n", file=sys.stderr)
        return 2
    except FileNotFoundError:
        print(no_content(root), file=sys.stderr)
        return 2
    return 0


def _asked(arguments: list[str]) -> Asked | None:
    """What the arguments ask for; None where they cannot be understood."""
    given = {"--since": "", "--format": "text"}
    others = list(arguments)
    while len(others) > 1 and others[0] in given:
        given[others[0]], others = others[1], others[2:]
    if given["--format"] not in FORMATS or len(others) > 1 or (others and others[0].startswith("--")):
        return None
    return Asked(given["--since"], given["--format"], Path(others[0]) if others else ROOT)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
