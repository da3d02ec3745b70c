"""Damage to what the content means: answers that turn around, titles, ids, dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random
from typing import Final

from tests.content.damages.kind import (
    HEADS,
    MARKDOWN,
    MODEL,
    QUESTIONS,
    SITE,
    Damage,
    Files,
    change,
    damage,
)

_ANSWER: Final = r"^  - answer: (?P<here>[A-Z].*)$(?=\n    evidence:)"
_QUANTITY: Final = {
    "niemand": "iedereen", "iedereen": "niemand", "niet": "wel", "geen": "alle", "wel": "niet", "elke": "een",
    "elk": "een",
    "alle": "enkele", "meer": "minder", "altijd": "nooit", "nooit": "altijd", "zonder": "met", "één": "twee",
    "twee": "drie",
}  # fmt: skip
_WORDS: Final = "|".join(_QUANTITY)


@damage(
    QUESTIONS,
    r"^  - answer: .*?\b(?P<here>niemand|iedereen|niet|geen|elke|elk|alle|altijd|nooit|één|twee|meer|zonder)\b",
    released=True,
)
def a_word_of_quantity_turned_around(found: re.Match[str], random: Random) -> str:
    return _QUANTITY[found["here"]]


@damage(QUESTIONS, r"^  - answer: .*?\b(?P<here>niet |geen |niemand |nooit )", released=True)
def a_negation_left_out(found: re.Match[str], random: Random) -> str:
    return ""


@damage(QUESTIONS, r"^  - answer: [A-Z]\w+ (?P<here>)", released=True)
def a_negation_put_in(found: re.Match[str], random: Random) -> str:
    return random.choice(["niet ", "geen ", "nooit "])


def _answers(text: str) -> list[re.Match[str]]:
    return list(re.finditer(_ANSWER, text, re.MULTILINE))


def _two_answers(texts: Files, random: Random) -> Iterator[tuple[str, re.Match[str], re.Match[str]]]:
    questions = (file for file in texts if re.fullmatch(r"content/dimensions/[^/]+/[^/]+\.yaml", file))
    files = [file for file in questions if len(_answers(texts[file])) > 1]
    while True:
        file = random.choice(files)
        first, second = sorted(random.sample(_answers(texts[file]), 2), key=lambda one: one.start())
        yield file, first, second


def _line(text: str, at: int) -> int:
    return text.count("\n", 0, at) + 1


@change(released=True)
def two_answers_swapped(texts: Files, random: Random) -> Iterator[Damage]:
    for file, first, second in _two_answers(texts, random):
        text = texts[file]
        new = (
            text[: first.start("here")]
            + second["here"]
            + text[first.end("here") : second.start("here")]
            + first["here"]
            + text[second.end("here") :]
        )
        yield Damage(
            {file: new},
            file,
            _line(new, first.start()),
            _line(new, first.start()),
            ((file, _line(text, second.start())),),
        )


@change(released=True)
def two_whole_steps_swapped(texts: Files, random: Random) -> Iterator[Damage]:
    for file, first, second in _two_answers(texts, random):
        text = texts[file]
        steps = re.findall(r"^  - answer: .*\n(?:(?!  - answer).*\n)*", text, re.MULTILINE)
        numbers = [one.start() for one in _answers(text)]
        one, two = numbers.index(first.start()), numbers.index(second.start())
        if two == len(steps) - 1:
            continue  # a last step without a tip
        head = text[: numbers[0]]
        steps[one], steps[two] = steps[two], steps[one]
        yield Damage({file: head + "".join(steps)}, file, _line(text, numbers[one]), _line(text, numbers[two]) + 40)


@change()
def an_answer_equal_to_another(texts: Files, random: Random) -> Iterator[Damage]:
    for file, first, second in _two_answers(texts, random):
        text = texts[file]
        new = text[: second.start("here")] + first["here"] + text[second.end("here") :]
        line = _line(new, second.start())
        yield Damage({file: new}, file, line, line)


@damage(QUESTIONS, r"^revision: \d$", released=True)
def a_revision_raised_without_the_version(found: re.Match[str], random: Random) -> str:
    return "revision: 2"


@damage(QUESTIONS, r"^importance: (?P<here>[123])$", released=True)
def another_importance_without_the_version(found: re.Match[str], random: Random) -> str:
    return str(int(found["here"]) % 3 + 1)


@damage(QUESTIONS, r"^ *effort: (?P<here>[SML])$", released=True)
def another_effort_without_the_version(found: re.Match[str], random: Random) -> str:
    return {"S": "M", "M": "L", "L": "S"}[found["here"]]


@damage(MODEL, r"^  - id: (?P<here>beperkend|benieuwd|bewust|gedreven|bedreven)$")
def the_id_of_a_stage_mistyped(found: re.Match[str], random: Random) -> str:
    at = random.randrange(1, len(found["here"]) - 1)
    return found["here"][:at] + found["here"][at + 1 :]


@damage(MODEL, r"^  - id: (?P<here>beperkend|benieuwd|bewust|gedreven|bedreven)$", released=True)
def the_id_of_a_published_stage_mistyped(found: re.Match[str], random: Random) -> str:
    at = random.randrange(1, len(found["here"]) - 1)
    return found["here"][:at] + found["here"][at + 1 :]


@damage(MODEL, r"^ *(?:- )?(?:id: )?(?P<here>[a-z]+-[a-z-]+)$")
def an_id_with_a_capital(found: re.Match[str], random: Random) -> str:
    return found["here"].capitalize()


@damage(MODEL, r"^ *- (?:id: )?(?P<here>[a-z]+-[a-z-]+)$")
def an_id_with_spaces(found: re.Match[str], random: Random) -> str:
    return found["here"].replace("-", " ")


@damage(MODEL, r"^ *- (?:id: )?(?P<here>[a-z]+-[a-z-]+)$")
def an_id_with_a_typing_error(found: re.Match[str], random: Random) -> str:
    return found["here"][:2] + found["here"][3:]


@change()
def a_question_left_out_of_the_list(texts: Files, random: Random) -> Iterator[Damage]:
    """Told at the question's own file: the list does not show what it lacks."""
    text = texts[MODEL[0]]
    places = list(re.finditer(r"^ {6}- ([a-z-]+)\n", text, re.MULTILINE))
    random.shuffle(places)
    for place in places:
        line = _line(text, place.start())
        file = next(one for one in texts if one.endswith(f"/{place[1]}.yaml"))
        yield Damage({MODEL[0]: text[: place.start()] + text[place.end() :]}, MODEL[0], line, line, ((file, 1),))


@damage(MODEL, r"^ {6}- [a-z-]+\n")
def a_question_twice_in_the_list(found: re.Match[str], random: Random) -> str:
    return found[0] * 2


@damage(MODEL, r"^version: (?P<here>.*)$")
def a_version_that_is_none(found: re.Match[str], random: Random) -> str:
    return random.choice(["1.0", "1", "v1.0.0", "1.0.0.0", "1,0,0", "2.0.0", "1.0.1"])


@damage(MODEL, r"^ +(?:majority|stage|firm): (?P<here>\d/\d)")
def a_share_that_is_none(found: re.Match[str], random: Random) -> str:
    return random.choice(["60%", "0.6", "0,6", "5/3", "3/0", "drie vijfde", "3 / 5", "0"])


@damage((*QUESTIONS, *HEADS), r"^ *title: (?P<here>\S.*)$")
def an_empty_title(found: re.Match[str], random: Random) -> str:
    return random.choice(["", '""', '" "', "''", "~", "null"])


@damage((*QUESTIONS, *HEADS), r"^title: (?P<here>\S.*)$")
def a_very_long_title(found: re.Match[str], random: Random) -> str:
    return f"{found['here']} en nog veel meer" * 8


@damage(QUESTIONS, r"^      title: (?P<here>\S.*)$")
def a_very_long_title_of_a_tip(found: re.Match[str], random: Random) -> str:
    return f"{found['here']} en nog veel meer " * 8


@damage((*MODEL, *SITE, *MARKDOWN), r"^(?:    name|title|  - title|name): (?P<here>[A-Z].*)$")
def a_very_long_name(found: re.Match[str], random: Random) -> str:
    return f"{found['here']} en nog veel meer " * 12


def _twice(texts: Files, random: Random, files: str, line: str) -> Iterator[Damage]:
    """The text of one such line in the place of that of another."""
    find = re.compile(line, re.MULTILINE)
    places = [(file, one) for file, text in texts.items() if re.fullmatch(files, file) for one in find.finditer(text)]
    while True:
        (file, one), (other, two) = random.sample(places, 2)
        text = texts[file][: one.start("here")] + two["here"] + texts[file][one.end("here") :]
        place = _line(texts[file], one.start("here"))
        yield Damage({file: text}, file, place, place, ((other, _line(texts[other], two.start("here"))),))


@change()
def the_title_of_a_question_twice(texts: Files, random: Random) -> Iterator[Damage]:
    yield from _twice(texts, random, r"content/dimensions/[^/]+/[^/]+\.yaml", r"^title: (?P<here>.*)$")


@change()
def the_title_of_a_dimension_twice(texts: Files, random: Random) -> Iterator[Damage]:
    yield from _twice(texts, random, r"content/dimensions/[^/]+/index\.md", r"\A---\ntitle: (?P<here>.*)$")


@change()
def the_name_of_a_stage_twice(texts: Files, random: Random) -> Iterator[Damage]:
    yield from _twice(texts, random, r"content/model\.yaml", r"^    name: (?P<here>.*)$(?=\n    meaning:)")


@change()
def the_name_of_a_size_twice(texts: Files, random: Random) -> Iterator[Damage]:
    yield from _twice(texts, random, r"content/model\.yaml", r"^    name: (?P<here>.*)$(?!\n    meaning:)")


@change()
def the_title_of_a_tip_twice(texts: Files, random: Random) -> Iterator[Damage]:
    yield from _twice(texts, random, r"content/dimensions/[^/]+/[^/]+\.yaml", r"^      title: (?P<here>.*)$")


@change()
def the_title_of_a_page_twice(texts: Files, random: Random) -> Iterator[Damage]:
    yield from _twice(texts, random, r"(docs|content/pages)/[^/]+\.md", r"\A---\ntitle: (?P<here>.*)$")


@change()
def the_question_that_is_asked_twice(texts: Files, random: Random) -> Iterator[Damage]:
    yield from _twice(texts, random, r"content/dimensions/[^/]+/[^/]+\.yaml", r"^ask: >-\n(?P<here>(?:  .*\n)+)")


@change()
def a_term_twice(texts: Files, random: Random) -> Iterator[Damage]:
    yield from _twice(texts, random, r"content/glossary\.yaml", r"^  - term: (?P<here>.*)$")


@damage(SITE, r"^ *(?:page: |- )(?P<here>[a-z/-]+\.md)$")
def a_page_of_the_menu_mistyped(found: re.Match[str], random: Random) -> str:
    return random.choice(
        [
            found["here"][1:],
            found["here"].replace(".md", ""),
            found["here"].replace(".md", ".html"),
            found["here"].capitalize(),
            f"docs/{found['here']}",
        ]
    )


@damage(("content/example.yaml",), r"^  (?P<here>[a-z-]+): ")
def a_question_of_the_example_mistyped(found: re.Match[str], random: Random) -> str:
    return found["here"][:-1]


@damage(("content/example.yaml",), r"^  [a-z-]+: (?P<here>\S+)$")
def an_answer_of_the_example_that_is_none(found: re.Match[str], random: Random) -> str:
    return random.choice(["0", "6", "onbekend", "nvt", "3.0", "bewust"])
