"""Damage to whole files: renamed, removed, cut off, pasted twice, in conflict."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from tests.content.damages.kind import ALL, MARKDOWN, PAGES, QUESTIONS, YAML, At, Damage, Files, change, damage


def _matching(texts: Files, pattern: str) -> list[str]:
    return [file for file in texts if re.fullmatch(pattern, file)]


def _naming(texts: Files, name: str) -> tuple[tuple[str, int], ...]:
    """Every line that names a file: there it is missed."""
    return tuple(
        (file, number)
        for file, text in texts.items()
        for number, line in enumerate(text.splitlines(), 1)
        if name in line
    )


@change()
def a_question_renamed(texts: Files, random: Random) -> Iterator[Damage]:
    while True:
        file = random.choice(_matching(texts, r"content/dimensions/[^/]+/[^/]+\.yaml"))
        id = file.rpartition("/")[2].removesuffix(".yaml")
        new = file.replace(f"/{id}.yaml", f"/{random.choice([id[1:], id + 's', id.capitalize(), id + ' kopie'])}.yaml")
        yield Damage({file: None, new: texts[file]}, new, 1, 1, _naming(texts, id))


@change()
def a_question_with_another_ending(texts: Files, random: Random) -> Iterator[Damage]:
    while True:
        file = random.choice(_matching(texts, r"content/dimensions/[^/]+/[^/]+\.yaml"))
        id = file.rpartition("/")[2].removesuffix(".yaml")
        new = file.removesuffix(".yaml") + random.choice([".yml", ".txt", ".yaml.txt", ".YAML", ".yaml~", " (1).yaml"])
        yield Damage({file: None, new: texts[file]}, new, 1, 1, _naming(texts, id))


@change()
def a_question_removed(texts: Files, random: Random) -> Iterator[Damage]:
    while True:
        file = random.choice(_matching(texts, r"content/dimensions/[^/]+/[^/]+\.yaml"))
        id = file.rpartition("/")[2].removesuffix(".yaml")
        yield Damage({file: None}, file, 1, 1, _naming(texts, id))


@change()
def a_page_removed(texts: Files, random: Random) -> Iterator[Damage]:
    while True:
        file = random.choice(_matching(texts, r"(docs|content/pages)/[^/]+\.md"))
        yield Damage({file: None}, file, 1, 1, _naming(texts, file.rpartition("/")[2]))


@change()
def a_page_renamed(texts: Files, random: Random) -> Iterator[Damage]:
    while True:
        file = random.choice(_matching(texts, r"(docs|content/pages)/[^/]+\.md"))
        new = file.removesuffix(".md") + random.choice(["-2.md", "s.md", ".markdown", ".MD", ".txt"])
        yield Damage({file: None, new: texts[file]}, new, 1, 1, _naming(texts, file.rpartition("/")[2]))


@change()
def the_text_of_a_dimension_removed(texts: Files, random: Random) -> Iterator[Damage]:
    while True:
        file = random.choice(_matching(texts, r"content/dimensions/[^/]+/index\.md"))
        yield Damage({file: None}, file, 1, 1, _naming(texts, file.split("/")[2]))


@change()
def a_dimension_removed(texts: Files, random: Random) -> Iterator[Damage]:
    while True:
        id = random.choice(_matching(texts, r"content/dimensions/[^/]+/index\.md")).split("/")[2]
        files = _matching(texts, rf"content/dimensions/{id}/.*")
        yield Damage(dict.fromkeys(files), files[0], 1, 1, _naming(texts, id))


@change()
def a_dimension_renamed(texts: Files, random: Random) -> Iterator[Damage]:
    while True:
        id = random.choice(_matching(texts, r"content/dimensions/[^/]+/index\.md")).split("/")[2]
        new = random.choice([id[1:], f"{id}-nieuw", id.capitalize()])
        files = _matching(texts, rf"content/dimensions/{id}/.*")
        moved = {file.replace(f"/{id}/", f"/{new}/"): texts[file] for file in files}
        yield Damage({**dict.fromkeys(files), **moved}, f"content/dimensions/{new}", 1, 1, _naming(texts, id))


@change()
def a_question_in_another_folder(texts: Files, random: Random) -> Iterator[Damage]:
    while True:
        file = random.choice(_matching(texts, r"content/dimensions/[^/]+/[^/]+\.yaml"))
        other = random.choice(_matching(texts, r"content/dimensions/[^/]+/index\.md"))
        name = file.rpartition("/")[2]
        new = other.replace("index.md", name)
        if new != file:
            yield Damage({file: None, new: texts[file]}, new, 1, 1, _naming(texts, name.removesuffix(".yaml")))


@change()
def a_question_copied(texts: Files, random: Random) -> Iterator[Damage]:
    while True:
        file = random.choice(_matching(texts, r"content/dimensions/[^/]+/[^/]+\.yaml"))
        new = file.replace(".yaml", random.choice(["-2.yaml", "-kopie.yaml", " kopie.yaml"]))
        yield Damage({new: texts[file]}, new, 1, 1, ((file, 0),))


@change()
def a_file_emptied(texts: Files, random: Random) -> Iterator[Damage]:
    while True:
        file = random.choice([one for one in texts if "interface" not in one and "/releases/" not in one])
        yield Damage({file: random.choice(["", "\n", "# leeg\n"])}, file, 1, 2)


@change()
def a_file_in_another_file(texts: Files, random: Random) -> Iterator[Damage]:
    """The whole text of another file: nothing of it belongs here, so it can be told anywhere in the file."""
    while True:
        file, other = random.sample([one for one in texts if "/dimensions/" in one], 2)
        if file.endswith(".md") != other.endswith(".md"):
            yield Damage({file: texts[other]}, file, 1, texts[other].count("\n") + 1)


@damage(ALL, r"(?s)\A.*\Z")
def a_file_pasted_twice(found: re.Match[str], random: Random) -> At:
    return At(found[0] * 2, len(found[0]), len(found[0]) * 2)


@damage(QUESTIONS, r"(?s)\A.*\Z", told_in_file=True)
def half_a_question_cut_off(found: re.Match[str], random: Random) -> At:
    at = random.randrange(len(found[0]) // 3, len(found[0]) - 2)
    return At(found[0][:at], at - 1, at)


@damage(MARKDOWN, r"(?s)\A.*\Z", told_in_file=True)
def half_a_page_cut_off(found: re.Match[str], random: Random) -> At:
    at = random.randrange(len(found[0]) // 3, len(found[0]) - 2)
    while found[0][at - 1] in ".!?:\n":
        at -= 1
    return At(found[0][:at], at - 1, at)


@damage(QUESTIONS, r"(?s)\A.*\Z", told_in_file=True)
def the_first_half_of_a_question_cut_off(found: re.Match[str], random: Random) -> str:
    return found[0][random.randrange(100, len(found[0]) // 2) :]


@damage(MARKDOWN, r"(?s)\A.*\Z", told_in_file=True)
def the_start_of_a_page_cut_off(found: re.Match[str], random: Random) -> str:
    return found[0][random.randrange(1, 40) :]


@damage(ALL, r"^(?!---).+\n")
def a_conflict_of_git(found: re.Match[str], random: Random) -> str:
    return f"<<<<<<< HEAD\n{found[0]}=======\n{found[0]}>>>>>>> mijn-voorstel\n"


@damage(ALL, r"^(?!---).+\n")
def one_line_of_a_conflict(found: re.Match[str], random: Random) -> str:
    return (
        random.choice(["<<<<<<< HEAD\n", "=======\n", ">>>>>>> mijn-voorstel\n", "||||||| 1234567\n", "<<<<<<<\n"])
        + found[0]
    )


@damage(ALL, r"^(?!---).+\n")
def a_conflict_that_is_indented(found: re.Match[str], random: Random) -> str:
    return "  <<<<<<< HEAD\n" + found[0]


@damage((*YAML, *PAGES), r"^(?!---).+\n")
def a_line_of_a_patch(found: re.Match[str], random: Random) -> str:
    return random.choice(["@@ -1,4 +1,4 @@\n", "+++ b/x.yaml\n", "diff --git a/x b/x\n"]) + found[0]


@damage(QUESTIONS, r"^ {8}[A-Z].*\n(?= {8}[a-z])")
def two_lines_of_a_paragraph_merged(found: re.Match[str], random: Random) -> str:
    return found[0].rstrip("\n") + " "


@damage(MARKDOWN, r"^- .*(?P<here>\n)- ")
def two_items_of_a_list_merged(found: re.Match[str], random: Random) -> str:
    return " "


@change(released=True)
def a_published_version_damaged(texts: Files, random: Random) -> Iterator[Damage]:
    """The file itself, or the one with its hash: a word, a number, or all of it. They are told at either of the two."""
    names = [file for file in texts if file.startswith("content/releases/")]
    while True:
        file = random.choice(names)
        text = texts[file]
        at = random.randrange(len(text) - 2)
        new = random.choice([text[:at] + "x" + text[at + 1 :], text[:at] + text[at + 1 :], text + " ", None])
        yield Damage({file: new}, file, 1, 1, tuple((name, 0) for name in names))


@change(released=True)
def a_published_version_removed(texts: Files, random: Random) -> Iterator[Damage]:
    names = [file for file in texts if file.startswith("content/releases/")]
    yield Damage(dict.fromkeys(names), names[0], 1, 1, (("content/model.yaml", 0),))
