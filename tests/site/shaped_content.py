"""Content folders of any shape, for what pages make of a model: with or without stages, tips and parts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import yaml

LADDER: Final = {"rule": "ladder", "majority": "3/5", "max_lag": 1}
COVERAGE: Final = {"stage": "3/5", "firm": "4/5", "answers": 1}

Tiers = int | Sequence["Tiers"]
"""How many questions a part has, or the parts in it."""


@dataclass(frozen=True)
class ContentShape:
    """options: the points of each option, with which questions have options of their own; none for a ladder.

    rule: of each tier, and with `whole` of the whole. bare: questions have nothing but what every question must have.
    starts: where each stage begins. quick: how many questions of each part, the
    last ones, are in the short scan.
    """

    language: str = "nl"
    stages: Sequence[str] = ("Beperkend", "Benieuwd", "Bewust", "Gedreven", "Bedreven")
    dimensions: Sequence[Tiers] = (3, 3, 3, 3)
    options: Sequence[int | str] = ()
    rule: Mapping[str, Any] | None = None
    whole: bool = False
    coverage: bool = True
    starts: Sequence[int | str] = ()
    bare: bool = False
    quick: int = 2


def write_content(folder: Path, shape: ContentShape) -> Path:
    """Writes the content; returns its folder."""
    _write(folder / "model.yaml", _model(shape))
    _write(folder / "site.yaml", SITE)
    _write(folder / "glossary.yaml", {"terms": [{"term": "Scan", "definition": "Een lijst met vragen."}]})
    _write(folder / "retired.yaml", {"questions": [], "dimensions": []})
    _write_text(folder / "pages" / "over.md", {"title": "Over"}, "Deze scan telt {questions} vragen.")
    for id, tiers in _named("d", shape.dimensions):
        _write_part(folder / "dimensions" / id, id, tiers, shape)
    return folder


SITE: Final = {
    "name": "Proefscan",
    "short_name": "Proef",
    "description": "Een scan om op te proberen.",
    "app_description": "Een scan om op te proberen.",
    "navigation": [{"title": "Begin", "page": "index.md"}, {"title": "Meer", "pages": ["over.md"]}],
    "footer": [],
}


def _model(shape: ContentShape) -> dict[str, Any]:
    rule = dict(shape.rule or LADDER)
    scoring: dict[str, Any] = {
        "tiers": [dict(rule) for _ in range(_depth(shape.dimensions[0]))],
        "advice": {"first": 3, "per_dimension": 3},
        **({"whole": {**rule, "over": "parts"}} if shape.whole else {}),
        **({"coverage": COVERAGE} if shape.coverage else {"unanswered": "zero"}),
    }
    return {
        "id": "proefscan",
        "number": 9,
        "version": "1.0.0",
        "versions": ["1.0.0"],
        "title": "Proefscan",
        "language": shape.language,
        "stages": list(_stages(shape)),
        "scoring": scoring,
        "dimensions": [_listed(id, tiers) for id, tiers in _named("d", shape.dimensions)],
    }


def _stages(shape: ContentShape) -> Iterator[dict[str, Any]]:
    for number, name in enumerate(shape.stages, start=1):
        yield {
            "id": f"s{number}",
            "name": name,
            "meaning": f"Wat {name} betekent, in een zin die even duurt.",
            **({"from": shape.starts[number - 1]} if shape.starts else {}),
        }


def _depth(tiers: Tiers) -> int:
    return 1 if isinstance(tiers, int) else 1 + _depth(tiers[0])


def _named(prefix: str, tiers: Sequence[Tiers]) -> list[tuple[str, Tiers]]:
    return [(f"{prefix}{number}", inner) for number, inner in enumerate(tiers, start=1)]


def _listed(id: str, tiers: Tiers) -> dict[str, Any]:
    if isinstance(tiers, int):
        return {"id": id, "questions": [f"{id}-q{number}" for number in range(1, tiers + 1)]}
    return {"id": id, "parts": [_listed(inner, below) for inner, below in _named(f"{id}-p", tiers)]}


def _write_part(folder: Path, id: str, tiers: Tiers, shape: ContentShape) -> None:
    head = {"title": f"Onderdeel {id}", "summary": f"Waar {id} over gaat, in een zin."}
    _write_text(folder / "index.md", head, f"Over {id} valt veel te zeggen.")
    if isinstance(tiers, int):
        for number in range(1, tiers + 1):
            question = _question(f"{id}-q{number}", shape, quick=number > tiers - shape.quick)
            _write(folder / f"{id}-q{number}.yaml", question)
    else:
        for inner, below in _named(f"{id}-p", tiers):
            _write_part(folder / inner, inner, below, shape)


def _question(id: str, shape: ContentShape, *, quick: bool) -> dict[str, Any]:
    question: dict[str, Any] = {"title": f"Onderwerp {id}", "ask": f"Hoe gaat het met {id}?", "revision": 1}
    if not shape.bare:
        question |= {"why": "Omdat het ertoe doet.", "who_knows": "de beheerder", "quick": quick}
    points = shape.options or range(1, len(shape.stages) + 1)
    answers: list[dict[str, Any]] = []
    for number, worth in enumerate(points, start=1):
        label = f"Zo staat het er op {number} voor: dat kunt u aanwijzen."
        answer = {"id": f"o{number}", "label": label, "points": worth} if shape.options else {"answer": label}
        if not shape.bare:
            answer["evidence"] = f"Er is een lijst van {number}."
            if number < len(points):
                answer["tip"] = _tip(id, number)
        answers.append(answer)
    return {**question, "options" if shape.options else "ladder": answers}


def _tip(id: str, number: int) -> dict[str, Any]:
    return {
        "title": f"Zet stap {number} bij {id}",
        "effort": "S",
        "who": "beheerder",
        "done_when": "de stap is gezet",
        "text": "Begin vandaag.",
    }


def _write(file: Path, data: Mapping[str, Any]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8")


def _write_text(file: Path, head: Mapping[str, Any], body: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    front = yaml.safe_dump(head, allow_unicode=True, sort_keys=False)
    file.write_text(f"---\n{front}---\n{body}\n", encoding="utf-8")
