"""A plan as Markdown: readable, and text stays text."""

from __future__ import annotations

from xml.etree import ElementTree

import markdown
import pytest

from scoring.exports.markdown import escape, plan_markdown
from scoring.model.plan import Plan
from tests.scoring.plans import MODEL, PLAN, tip_of

SCRIPT = "<script>alert('x')</script> & \"y\""


def test_a_plan_as_markdown_reads_as_a_document() -> None:
    first, second = tip_of("kwaliteit", 2), tip_of("meten", 1)
    plan = Plan(PLAN.actions[:2], PLAN.next_measurement)
    assert plan_markdown(plan, MODEL) == (
        "# Mijn plan: Proef twee\n\n"
        f"## 1. {first.title}\n\n"
        "- **Onderwerp:** Kwaliteit\n"
        "- **Stap:** van ‘Benieuwd’ naar ‘Bewust’\n"
        "- **Wie:** Fatima; Jan, en Ömer\n"
        "- **Als:** het kwartaal om is\n"
        "- **Dan:** meet ik na\n"
        "- **Uiterlijk:** 15 januari 2027\n"
        "- **Inspanning:** klein (klaar in enkele dagen)\n"
        f"- **Klaar als:** {first.done_when}\n\n"
        f"## 2. {second.title}\n\n"
        "- **Onderwerp:** Meten\n"
        "- **Stap:** van ‘Beperkend’ naar ‘Benieuwd’\n"
        "- **Uiterlijk:** nog geen datum\n"
        "- **Inspanning:** gemiddeld (klaar in enkele weken)\n"
        f"- **Klaar als:** {second.done_when}\n\n"
        "- **Volgende meting:** 1 november 2027\n"
    )


def test_an_empty_plan_says_so() -> None:
    assert plan_markdown(Plan(), MODEL) == ("# Mijn plan: Proef twee\n\nEr staan nog geen acties in dit plan.\n")


@pytest.mark.parametrize(
    "text",
    [
        SCRIPT, "*vet* _schuin_ `code`", "[klik](javascript:alert(1))", "![x](https://x.example/y.png)",
        "# kop", "- punt", "1. punt", "> aanhaling", "a | b", "~~weg~~", "&lt;b&gt;", "\\*", "<https://x.example>",
        "\n\n# kop\n\n<b>", "{.klasse}", "[ref]: https://x.example",
    ],
)  # fmt: skip
def test_text_stays_text_in_markdown(text: str) -> None:
    html = markdown.markdown(f"- **Wie:** {escape(text)}\n")
    item = ElementTree.fromstring(html).find("li")
    assert item is not None
    assert [child.tag for child in item] == ["strong"]
    assert "".join(item.itertext()) == f"Wie: {' '.join(text.split())}"
