"""What each field of a content file means, in Dutch: for error messages and for the editors' schema."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

_TITLE_OF_SOURCE = "de naam van de bron, zoals de lezer die ziet."
_SOURCES = "een lijst van bronnen, elk met title en url; [] als er geen zijn."

FIELDS: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType(
    {
        "Source": {
            "title": _TITLE_OF_SOURCE,
            "url": "het webadres van de bron, beginnend met https://.",
        },
        "Tip": {
            "title": "wat u doet, kort en als opdracht: Maak een lijst van …",
            "effort": "hoeveel werk het is: S (enkele dagen), M (enkele weken) of L (enkele maanden).",
            "who": "de rol die dit oppakt, in kleine letters: informatieadviseur.",
            "done_when": "een feit dat u kunt nagaan, passend na 'Klaar als': de lijst is af.",
            "text": "uitleg in Markdown: waar u begint, met wie, en wat vaak misgaat.",
            "sources": _SOURCES,
        },
        "Rung": {
            "answer": "de situatie op dit stadium, in één zin.",
            "evidence": "waaruit blijkt dat? Iets wat u kunt aanwijzen.",
            "tip": "de stap naar het volgende stadium; niet bij het laatste stadium.",
        },
        "Origin": {
            "kind": "article (volgt het artikel) of addition (onze aanvulling).",
            "note": "welk punt van het artikel dit volgt, of waarom het is toegevoegd.",
        },
        "Question": {
            "title": "de korte naam van het onderwerp, hooguit 60 tekens.",
            "ask": "de vraag aan de invuller; één vraag.",
            "why": "waarom dit ertoe doet, in een tot drie zinnen.",
            "who_knows": "wie dit in een gemeente meestal weet, na de woorden 'Vraag het aan:'.",
            "importance": "hoe belangrijk het onderwerp is: 1, 2 of 3 (zonder dit werkt de rest niet).",
            "quick": "true als de vraag ook in de korte scan zit, anders false.",
            "revision": "begint bij 1; gaat één omhoog als een antwoord iets anders gaat betekenen.",
            "weight": "hoe zwaar de vraag telt: een heel getal of een breuk zoals 3/2; zonder dit veld 1.",
            "origin": "waar de vraag vandaan komt, met kind en note.",
            "ladder": "per stadium één antwoord, het laagste stadium eerst.",
        },
        "Practice": {
            "title": "het praktijkadvies in één korte zin.",
            "text": "het praktijkadvies in Markdown.",
        },
        "DimensionHead": {
            "title": "de naam van de dimensie.",
            "summary": "waar de dimensie over gaat, in een of twee zinnen en hooguit 240 tekens.",
            "practice": "het praktijkadvies, met title en text.",
            "keep": "wat u blijft doen als de ambitie is bereikt, in twee of drie zinnen.",
            "sources": _SOURCES,
        },
        "PageHead": {"title": "de titel van de pagina."},
        "Stage": {
            "id": "de vaste naam van het stadium, in kleine letters; verandert nooit.",
            "name": "de naam zoals de lezer die ziet.",
            "meaning": "wat dit stadium betekent, in één zin.",
            "looks_like": "hoe een organisatie op dit stadium eruitziet, in Markdown.",
            "next_step": "wat de stap naar het volgende stadium vraagt; niet bij het laatste stadium.",
        },
        "CoverageNumbers": {
            "stage": "is een kleiner deel beantwoord, dan is er geen stadium; een breuk zoals 3/5.",
            "firm": "is een kleiner deel beantwoord, dan is het stadium voorlopig; een breuk zoals 4/5.",
            "answers": "zijn er minder antwoorden, dan is er geen stadium; een heel getal.",
        },
        "AdviceNumbers": {
            "first": "hoeveel tips het resultaat als eerste noemt.",
            "per_dimension": "hoeveel daarvan hooguit uit één dimensie komen.",
        },
        "Scoring": {
            "rule": "de regel die van antwoorden een stadium maakt: ladder.",
            "majority": "welk deel van de onderwerpen een stadium moet hebben bereikt; een breuk zoals 3/5.",
            "max_lag": "hoeveel stadia het laagste onderwerp mag achterblijven.",
            "coverage": "hoeveel er beantwoord moet zijn, met stage, firm en answers.",
            "advice": "hoeveel tips als eerste worden genoemd, met first en per_dimension.",
            "overall": "none (geen oordeel over het geheel) of lowest (de laagste dimensie).",
        },
        "DimensionOrder": {
            "id": "de naam van de map van de dimensie.",
            "questions": "de id's van de vragen, in de volgorde van de scan.",
        },
        "ModelFile": {
            "id": "de vaste naam van het model; verandert nooit.",
            "number": "het nummer van het model in resultaatcodes, van 0 tot en met 255; verandert nooit.",
            "version": "de versie van het model, bijvoorbeeld 1.0.0.",
            "versions": "alle gepubliceerde versies, de oudste eerst; haal er nooit een weg.",
            "title": "de naam van het model.",
            "language": "de taal van de teksten: nl.",
            "stages": "de stadia, het laagste eerst.",
            "scoring": "de getallen van de rekenregel.",
            "dimensions": "de dimensies en hun vragen, in de volgorde van de site.",
        },
        "NavigationItem": {
            "title": "wat er in het menu staat.",
            "page": "de pagina, zoals een link haar noemt: stadia.md.",
            "pages": "de pagina's van deze groep, in de volgorde van het menu.",
        },
        "FooterLink": {
            "title": "de tekst van de link onder aan elke pagina.",
            "page": "de pagina, zoals een link haar noemt: privacy.md.",
        },
        "SiteFile": {
            "name": "de naam van de site.",
            "short_name": "de korte naam, voor onder een pictogram; hooguit 12 tekens.",
            "description": "waar de site over gaat, voor zoekmachines; een of twee zinnen.",
            "app_description": "wat iemand leest die de site op een telefoon of computer installeert.",
            "more_pages": "een map naast deze map, waarin nog meer pagina's staan: docs.",
            "navigation": "het menu: onderdelen, elk met title en met page of pages.",
            "footer": "de links onder aan elke pagina, elk met title en page; [] als er geen zijn.",
        },
        "Plural": {
            "one": "de zin bij het aantal 1, met {count}.",
            "other": "de zin bij alle andere aantallen, met {count}.",
        },
        "Term": {
            "term": "het woord dat wordt uitgelegd.",
            "definition": "wat het woord betekent, in gewone taal.",
        },
        "GlossaryFile": {"terms": "de termen, elk met term en definition."},
        "RetiredId": {
            "id": "de id die vervalt.",
            "since": "de versie waarin de id voor het eerst ontbreekt.",
            "why": "waarom de id vervalt, in één zin.",
        },
        "RetiredFile": {
            "questions": "de vervallen vragen, elk met id, since en why; [] als er geen zijn.",
            "dimensions": "de vervallen dimensies, elk met id, since en why; [] als er geen zijn.",
        },
    }
)
"""Meaning by shape and field; it reads after "Voeg het toe:" and "Vul in:"."""

SENTENCE_FIELD: Final = "een zin, of de twee vormen one en other."
"""What stands behind a key of content/interface.yaml."""
