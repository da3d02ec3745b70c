"""Edits that an editor makes, on whatever content there is: each takes what it changes from the files themselves."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Final

import yaml

from scripts.compiler.content.blank_question import with_question
from scripts.compiler.content.document import Document
from scripts.compiler.content.document import Path as Field
from scripts.compiler.content.source_file import read_file
from scripts.compiler.versions.version_numbers import Level, raised

MODEL: Final = "content/model.yaml"
NEW: Final = "heel-nieuw"
"""What the id of something new begins with: no content has it."""


def read(root: Path, file: str) -> Document:
    document, problems = read_file(root / file, file)
    assert document is not None, problems
    return document


def write(root: Path, file: str, text: str) -> None:
    (root / file).parent.mkdir(parents=True, exist_ok=True)
    (root / file).write_text(text, encoding="utf-8", newline="\n")


def set_field(root: Path, file: str, field: Field, text: str) -> None:
    """Another text for a field; the rest of the file stays as it is."""
    document = read(root, file)
    start, end = document.values[field]
    after = "\n" if document.text[end - 1] == "\n" else ""
    written = text if text in ("true", "false") else json.dumps(text, ensure_ascii=False)
    write(root, file, f"{document.text[:start]}{written}{after}{document.text[end:]}")


def dimensions(root: Path) -> dict[str, list[str]]:
    """The ids of the questions by that of their dimension, as model.yaml lists them."""
    listed = yaml.load((root / MODEL).read_text(encoding="utf-8"), Loader=yaml.BaseLoader)["dimensions"]
    return {one["id"]: list(one["questions"]) for one in listed}


def question_file(dimension: str, question: str) -> str:
    return f"content/dimensions/{dimension}/{question}.yaml"


def first_question(root: Path) -> str:
    """The file of the first question."""
    dimension, (question, *_) = next(iter(dimensions(root).items()))
    return question_file(dimension, question)


def texts_with(root: Path, word: str) -> set[str]:
    """The files of the content that name something."""
    files = [*(root / "content").rglob("*.yaml"), *(root / "content").rglob("*.md"), *(root / "docs").rglob("*.md")]
    return {
        str(path.relative_to(root)) for path in files if re.search(rf"\b{word}\b", path.read_text(encoding="utf-8"))
    }


def without_links(root: Path) -> Iterator[tuple[str, str]]:
    """(dimension, question) of those that no text links to and that the short scan can do without."""
    for dimension, questions in dimensions(root).items():
        for question in questions:
            is_quick = read(root, question_file(dimension, question)).data.get("quick")
            if not is_quick and not texts_with(root, f"-{question}"):
                yield dimension, question


# Words


def reword_a_button(root: Path) -> None:
    say(root, "scan.next", "Door naar de volgende vragen")


def reword_a_heading(root: Path) -> None:
    say(root, "page.tips.title", "Wat u kunt doen")
    say(root, "page.home.title", "Hoe ver is uw gemeente?")


def say(root: Path, key: str, text: str) -> None:
    """A sentence of the model's own, in place of what it says now."""
    file = "content/interface.yaml"
    if (key,) in read(root, file).values:
        set_field(root, file, (key,), text)
    else:
        write(root, file, f"{(root / file).read_text(encoding='utf-8')}{key}: {json.dumps(text, ensure_ascii=False)}\n")


def reword_a_tip(root: Path) -> None:
    tip: Field = ("ladder", 0, "tip")
    file = first_question(root)
    set_field(root, file, (*tip, "title"), "Bel iemand die het al doet")
    set_field(root, file, (*tip, "text"), "Vraag om een halfuur.\n\n- Neem een voorbeeld mee.\n")


def reword_a_question(root: Path) -> None:
    file = first_question(root)
    set_field(root, file, ("title",), "Een heel andere titel")
    set_field(root, file, ("ask",), "Wat is er bij u te zien?")
    set_field(root, file, ("why",), "Omdat het uitmaakt.")


def reword_a_stage(root: Path) -> None:
    set_field(root, MODEL, ("stages", 1, "name"), "Opgestaan")
    set_field(root, MODEL, ("stages", 1, "meaning"), "Er is iemand opgestaan.")
    set_field(root, MODEL, ("stages", 1, "looks_like"), "Er brandt licht.\n")


def rename_a_dimension(root: Path) -> None:
    file = f"content/dimensions/{next(iter(dimensions(root)))}/index.md"
    set_field(root, file, ("title",), "Een nieuwe naam")
    set_field(root, file, ("summary",), "Een nieuwe samenvatting.")


def rename_the_site(root: Path) -> None:
    set_field(root, "content/site.yaml", ("name",), "Een andere naam")
    set_field(root, "content/site.yaml", ("short_name",), "Anders")
    set_field(root, "content/site.yaml", ("description",), "Een andere omschrijving.")


# Something more


def add_a_term(root: Path) -> None:
    file = "content/glossary.yaml"
    text = (root / file).read_text(encoding="utf-8").rstrip("\n")
    write(root, file, f"{text}\n  - term: Zevenblad\n    definition: Een plant die terugkomt.\n")


def add_a_source(root: Path) -> None:
    file = first_question(root)
    document = read(root, file)
    at = document.keys["ladder", 0, "tip", "sources", 0, "title"][0]
    start = document.text.rindex("\n", 0, at) + 1
    dash = document.text[start:at]
    entry = f"{dash}title: Nog een bron\n{' ' * len(dash)}url: https://bron.example/nieuw\n"
    write(root, file, f"{document.text[:start]}{entry}{document.text[start:]}")


def add_a_page(root: Path) -> None:
    write(root, f"content/pages/{NEW}.md", "---\ntitle: Een nieuwe pagina\n---\nHier staat iets nieuws.\n")


def add_a_page_to_the_further_folder(root: Path) -> None:
    write(root, f"docs/{NEW}-ook.md", f"---\ntitle: Nog een pagina\n---\nLees ook [dit]({NEW}.md).\n")
    if not (root / f"content/pages/{NEW}.md").exists():
        add_a_page(root)


# Questions and dimensions


def add_a_question(root: Path) -> None:
    dimension, (question, *_) = next(iter(dimensions(root).items()))
    _list_question(root, dimension, f"{NEW}-1")
    _copy_question(root, question_file(dimension, question), question_file(dimension, f"{NEW}-1"))


def _list_question(root: Path, dimension: str, question: str) -> None:
    number = list(dimensions(root)).index(dimension)
    write(root, MODEL, with_question(read(root, MODEL), ("dimensions", number), question))


def _copy_question(root: Path, source: str, target: str) -> None:
    """The same answers under a name and with tips of its own."""
    (root / target).parent.mkdir(exist_ok=True)
    shutil.copy(root / source, root / target)
    name = Path(target).stem
    set_field(root, target, ("title",), f"Vraag {name}")
    set_field(root, target, ("ask",), f"Hoe gaat het met {name}?")
    text = (root / target).read_text(encoding="utf-8")
    tips = iter(range(100))
    text = re.sub(r"(?m)^(    tip:\n      title: ).*$", lambda found: f"{found[1]}Stap {next(tips)} van {name}", text)
    write(root, target, text)
    set_field(root, target, ("quick",), "true")


def retire_a_question(root: Path) -> None:
    dimension, question = next(without_links(root))
    (root / question_file(dimension, question)).unlink()
    _unlist(root, question)
    _forget_in_example(root, question)
    file = "content/retired.yaml"
    version = read(root, MODEL).data["version"]
    entry = f"  - id: {question}\n    since: {version}\n    why: Niemand miste haar.\n"
    text = (root / file).read_text(encoding="utf-8")
    write(root, file, re.sub(r"(?m)^questions:.*\n", f"questions:\n{entry}", text))


def _unlist(root: Path, question: str) -> None:
    text = (root / MODEL).read_text(encoding="utf-8")
    write(root, MODEL, re.sub(rf"(?m)^ +- {question}\n", "", text))


def _forget_in_example(root: Path, question: str) -> None:
    file = "content/example.yaml"
    text = (root / file).read_text(encoding="utf-8")
    write(root, file, re.sub(rf"(?m)^  {question}: .*\n", "", text))


def reorder_questions(root: Path) -> None:
    first, second, *_ = next(iter(dimensions(root).values()))
    text = (root / MODEL).read_text(encoding="utf-8")
    write(root, MODEL, re.sub(rf"(?m)^( +- ){first}\n +- {second}\n", rf"\g<1>{second}\n\g<1>{first}\n", text))


def move_a_question(root: Path) -> None:
    home, question = list(without_links(root))[-1]
    other = next(dimension for dimension in dimensions(root) if dimension != home)
    (root / question_file(home, question)).rename(root / question_file(other, question))
    set_field(root, question_file(other, question), ("quick",), "true")
    _unlist(root, question)
    _list_question(root, other, question)


def add_a_dimension(root: Path) -> None:
    model, example = next(iter(dimensions(root).items()))
    text = (root / MODEL).read_text(encoding="utf-8").rstrip("\n")
    names = [f"{NEW}-deel-{number}" for number, _ in enumerate(example)]
    listed = "".join(f"\n      - {name}" for name in names)
    write(root, MODEL, f"{text}\n  - id: {NEW}-deel\n    questions:{listed}\n")
    for source, name in zip(example, names, strict=True):
        _copy_question(root, question_file(model, source), question_file(f"{NEW}-deel", name))
    head = f"content/dimensions/{model}/index.md"
    copy = f"content/dimensions/{NEW}-deel/index.md"
    shutil.copy(root / head, root / copy)
    set_field(root, copy, ("title",), "Iets heel anders")


EDITS: Final[Mapping[str, Callable[[Path], None]]] = {
    edit.__name__: edit
    for edit in (
        reword_a_button,
        reword_a_heading,
        reword_a_tip,
        reword_a_question,
        reword_a_stage,
        rename_a_dimension,
        rename_the_site,
        add_a_term,
        add_a_source,
        add_a_page,
        add_a_page_to_the_further_folder,
        add_a_question,
        retire_a_question,
        reorder_questions,
        move_a_question,
        add_a_dimension,
    )
}


def raise_the_version(root: Path) -> None:
    """As the check asks for when this version is published already; the highest step is always enough."""
    document = read(root, MODEL)
    version = str(document.data["version"])
    if (root / f"content/releases/{version}.json").exists():
        next_one = raised(version, Level.MAJOR)
        text = document.text.replace(f"version: {version}", f"version: {next_one}", 1)
        write(root, MODEL, re.sub(r"(?m)^(versions: \[.*)\]", rf"\1, {next_one}]", text))
