"""What the fields of a question, a dimension and a page mean."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from scripts.compiler.words.phrase import Text

_SOURCES: Final = Text(
    nl="een lijst van bronnen, elk met title en url; [] als er geen zijn.",
    en="a list of sources, each with 'title' and 'url'; [] if there are none.",
)

QUESTION_FIELDS: Final[Mapping[str, Mapping[str, Text]]] = {
    "Source": {
        "title": Text(
            nl="de naam van de bron, zoals de lezer die ziet.",
            en="the name of the source, as the reader sees it.",
        ),
        "url": Text(
            nl="het webadres van de bron, beginnend met https://.",
            en="the web address of the source, starting with https://.",
        ),
        "seen": Text(
            nl="de maand waarin iemand de bron opende, bijvoorbeeld 2026-11.",
            en="the month in which somebody opened the source, for example 2026-11.",
        ),
    },
    "Law": {
        "title": Text(
            nl="de naam van de wet en het artikel, zoals de lezer die ziet.",
            en="the name of the law and the article, as the reader sees it.",
        ),
        "url": Text(
            nl="het webadres van de wet, beginnend met https://.",
            en="the web address of the law, starting with https://.",
        ),
    },
    "Tip": {
        "title": Text(
            nl="wat u doet, kort en als opdracht: Maak een lijst van …",
            en="what you do, short and as an instruction: Make a list of …",
        ),
        "this_week": Text(
            nl="wat één persoon deze week al kan doen, in één zin.",
            en="what one person can do this week, in one sentence.",
        ),
        "effort": Text(
            nl="hoeveel werk het is: S (enkele dagen), M (enkele weken) of L (enkele maanden).",
            en="how much work it is: S (a few days), M (a few weeks) or L (a few months).",
        ),
        "who": Text(
            nl="de rol die dit oppakt, in kleine letters: informatieadviseur.",
            en="the role that takes this on, in lower case: information adviser.",
        ),
        "done_when": Text(
            nl="een feit dat u kunt nagaan, passend na 'Klaar als': de lijst is af.",
            en="a fact that you can check, to follow the words 'Done when': the list is complete.",
        ),
        "text": Text(
            nl="uitleg in Markdown: waar u begint, met wie, en wat vaak misgaat.",
            en="explanation in Markdown: where you start, with whom, and what often goes wrong.",
        ),
        "sources": _SOURCES,
    },
    "Rung": {
        "answer": Text(
            nl="de situatie op dit stadium, in één zin.",
            en="the situation at this stage, in one sentence.",
        ),
        "evidence": Text(
            nl="waaruit blijkt dat? Iets wat u kunt aanwijzen.",
            en="what shows this? Something that you can point to.",
        ),
        "tip": Text(
            nl="de stap naar het volgende stadium; niet bij het laatste stadium.",
            en="the step to the next stage; not at the last stage.",
        ),
    },
    "Origin": {
        "kind": Text(
            nl="article (volgt het artikel) of addition (onze aanvulling).",
            en="article (follows the article) or addition (added by us).",
        ),
        "note": Text(
            nl="welk punt van het artikel dit volgt, of waarom het is toegevoegd.",
            en="which point of the article this follows, or why it was added.",
        ),
    },
    "Question": {
        "title": Text(
            nl="de korte naam van het onderwerp, hooguit 60 tekens.",
            en="the short name of the topic, at most 60 characters.",
        ),
        "ask": Text(
            nl="de vraag aan de invuller; één vraag.",
            en="the question to the person who fills in the scan; one question.",
        ),
        "why": Text(
            nl="waarom dit ertoe doet, in een tot drie zinnen.",
            en="why this matters, in one to three sentences.",
        ),
        "about": Text(
            nl="wat meetelt bij deze vraag en wat niet, in een tot drie zinnen.",
            en="what counts for this question and what does not, in one to three sentences.",
        ),
        "who_knows": Text(
            nl="wie dit in een gemeente meestal weet, na de woorden 'Vraag het aan:'.",
            en="who usually knows this in an organisation, to follow the words 'Ask:'.",
        ),
        "importance": Text(
            nl="hoe belangrijk het onderwerp is: 1, 2 of 3 (zonder dit werkt de rest niet).",
            en="how important the topic is: 1, 2 or 3 (without this the rest does not work).",
        ),
        "quick": Text(
            nl="true als de vraag ook in de korte scan zit, anders false.",
            en="true if the question is in the short scan too, otherwise false.",
        ),
        "revision": Text(
            nl="begint bij 1; gaat één omhoog als een antwoord iets anders gaat betekenen.",
            en="starts at 1; goes up by one when an answer comes to mean something else.",
        ),
        "weight": Text(
            nl="hoe zwaar de vraag telt: een heel getal of een breuk zoals 3/2; zonder dit veld 1.",
            en="how heavily the question counts: a whole number or a fraction such as 3/2; without this field 1.",
        ),
        "floor": Text(
            nl="het nummer van het antwoord vanaf waar aan de wet is voldaan; alleen met law.",
            en="the number of the answer from which the law is met; only with 'law'.",
        ),
        "law": Text(
            nl="die wet, met title en url.",
            en="that law, with 'title' and 'url'.",
        ),
        "origin": Text(
            nl="waar de vraag vandaan komt, met kind en note.",
            en="where the question comes from, with 'kind' and 'note'.",
        ),
        "ladder": Text(
            nl="per stadium één antwoord, het laagste stadium eerst.",
            en="one answer for each stage, the lowest stage first.",
        ),
    },
    "Practice": {
        "title": Text(
            nl="het praktijkadvies in één korte zin.",
            en="the practical advice in one short sentence.",
        ),
        "text": Text(
            nl="het praktijkadvies in Markdown.",
            en="the practical advice in Markdown.",
        ),
    },
    "DimensionHead": {
        "title": Text(
            nl="de naam van de dimensie.",
            en="the name of the dimension.",
        ),
        "summary": Text(
            nl="waar de dimensie over gaat, in een of twee zinnen en hooguit 240 tekens.",
            en="what the dimension is about, in one or two sentences and at most 240 characters.",
        ),
        "practice": Text(
            nl="het praktijkadvies, met title en text.",
            en="the practical advice, with 'title' and 'text'.",
        ),
        "keep": Text(
            nl="wat u blijft doen als de ambitie is bereikt, in twee of drie zinnen.",
            en="what you keep doing once the ambition is reached, in two or three sentences.",
        ),
        "sources": _SOURCES,
    },
    "PageHead": {
        "title": Text(
            nl="de titel van de pagina.",
            en="the title of the page.",
        ),
    },
}
