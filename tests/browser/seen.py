"""What the result on the page says, read from the page; and what it should say, written from a result document."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from playwright.sync_api import Page

from scoring.model.answers import Answer
from scoring.model.model import Model
from tests.browser.scan import plain
from tests.browser.wording import wording

READ = """() => {
  const root = document.querySelector('[data-part="report"]');
  const part = (within, name) => within.querySelector(`[data-part="${name}"]`);
  const text = (within, name) => {
    const found = part(within, name);
    return found.closest("[hidden]") ? null : found.textContent;
  };
  const texts = (within, name) =>
    part(within, name).closest("[hidden]") ? [] : [...part(within, name).children].map((item) => item.textContent);
  const fact = (card, name) => card.querySelector(`[data-fact="${name}"]`).textContent;
  const cards = (within, name) => [...part(within, name).children].map((card) => ({
    ...Object.fromEntries(["topic", "title", "reason", "law", "effort"].map((name) => [name, text(card, name)])),
    ...Object.fromEntries(["this_week", "who", "done_when"].map((name) => [name, fact(card, name)])),
  }));
  const cell = (td) => [...part(td, "marks").childNodes].map((mark) => mark.textContent);
  return {
    headline: text(root, "headline"),
    counted: text(root, "counted"),
    columns: [...root.querySelectorAll(".scan-profile thead th")].map((th) => th.textContent),
    profile: [...root.querySelectorAll("[data-profile]")].map((row) =>
      [row.querySelector("a").textContent, text(row, "profile-summary"), [...row.cells].slice(1).map(cell)]),
    floor: cards(root, "floor"),
    first: cards(root, "first"),
    verdicts: [...root.querySelectorAll("[data-verdict]")].map((section) => ({
      title: section.querySelector("h3").textContent,
      summary: text(section, "summary"),
      meaning: text(section, "meaning"),
      ambition: Number(section.querySelector("select").value),
      why: texts(section, "why"),
      robustness: text(section, "robustness"),
      steps: texts(section, "steps"),
      keep: text(section, "keep"),
      folded: part(section, "tips-section").hidden ? null : text(section, "tips-title"),
      tips: cards(section, "tips"),
      chosen: [...part(section, "chosen").children].map((item) => item.textContent),
    })),
    findOut: texts(root, "find-out"),
    incomplete: texts(root, "incomplete"),
  };
}"""

MARKS: Final = {"reached": "bereikt", "stage": "hier staat u", "possible": "mogelijk", "ambition": "ambitie"}
EFFORTS: Final = {effort: wording(f"scoring.effort.{effort}") for effort in ("S", "M", "L")}
APART: Final = {"unknown": "Weet ik niet", "na": "Niet van toepassing"}


def read_report(page: Page) -> dict[str, Any]:
    """Everything that the report says, in its order; None or [] for what is hidden."""
    seen: dict[str, Any] = page.evaluate(READ)
    return seen


def report_of(result: Mapping[str, Any], answers: Mapping[str, Answer], model: Model) -> dict[str, Any]:
    """What `read_report` should give for a result document."""
    progress = result["progress"]
    return {
        "headline": " ".join(result["headline"]),
        "counted": (
            f"{progress['answered']} van de {progress['total']} vragen beantwoord. Weet ik niet: "
            f"{progress['unknown']}. Niet van toepassing: {progress['na']}. Nog open: {progress['missing']}."
        ),
        "columns": ["Dimensie", *(stage.name for stage in model.stages)],
        "profile": [
            [d["title"], d["summary"], [[MARKS[mark] for mark in cell] or ["–"] for cell in d["cells"]]]
            for d in result["dimensions"]
        ],
        "floor": [
            {**_card(_chosen_tip(result, chosen)), "law": wording("result.floor.law")} for chosen in result["floor"]
        ],
        "first": [_card(_chosen_tip(result, chosen)) for chosen in result["first"]],
        "verdicts": [_verdict(dimension, answers, model) for dimension in result["dimensions"]],
        "findOut": [_find_out(topic) for topic in result["find_out"]],
        "incomplete": [topic["title"] for topic in result["incomplete"]],
    }


def _find_out(topic: Mapping[str, Any]) -> str:
    who = f"{topic['title']}. Vraag het aan: {topic['who_knows']}."
    law = topic["law"]
    return f"{who} {wording('result.find_out.law', law=law['title'])}" if law else who


def _verdict(dimension: Mapping[str, Any], answers: Mapping[str, Answer], model: Model) -> dict[str, Any]:
    stage, tips = dimension["stage"], dimension["tips"]
    count = len(tips)
    return {
        "title": dimension["title"],
        "summary": dimension["summary"],
        "meaning": None if stage is None else model.stages[stage - 1].meaning,
        "ambition": dimension["ambition"] if dimension["ambition_chosen"] else 0,
        "why": dimension["why"],
        "robustness": dimension["robustness"] and dimension["robustness"]["sentence"],
        "steps": [step["sentence"] for step in dimension["smallest_steps"]],
        "keep": dimension["keep"],
        "folded": None if count == 0 else f"{count} {'tip' if count == 1 else 'tips'} voor deze dimensie",
        "tips": [_card((dimension, tip)) for tip in tips],
        "chosen": _chosen_answers(dimension["id"], answers, model),
    }


def _chosen_tip(result: Mapping[str, Any], chosen: Mapping[str, Any]) -> tuple[Any, Any]:
    dimension = next(d for d in result["dimensions"] if d["id"] == chosen["dimension"])
    wanted = (chosen["question"], chosen["step"])
    return dimension, next(tip for tip in dimension["tips"] if (tip["question"], tip["step"]) == wanted)


def _card(dimension_and_tip: tuple[Any, Any]) -> dict[str, str | None]:
    dimension, tip = dimension_and_tip
    return {
        "topic": f"{dimension['title']}: {tip['title']}",
        "title": tip["tip"],
        "reason": tip["reason"],
        "law": None,
        "effort": EFFORTS[tip["effort"]],
        "this_week": tip.get("this_week", ""),
        "who": tip["who"],
        "done_when": tip["done_when"],
    }


def _chosen_answers(dimension: str, answers: Mapping[str, Answer], model: Model) -> list[str]:
    texts = []
    for question in next(d for d in model.dimensions if d.id == dimension).questions:
        answer = answers.get(question.id)
        if answer is None:
            words = "Niet ingevuld"
        else:
            words = question.options[answer - 1].label if isinstance(answer, int) else APART[str(plain(answer))]
        texts += [question.title, words]
    return texts
