"""Dutch sentences about single fields: one that is missing, unknown, empty or of the wrong kind."""

from __future__ import annotations

from typing import Final

from scripts.compiler.words.phrase import Words

SHAPES: Final[dict[str, Words]] = {
    "field.missing": Words(
        "Het veld '{name}' ontbreekt.",
        "Voeg het toe: {meaning}",
    ),
    "field.unknown": Words(
        "Het veld '{name}' is onbekend.",
        "Verwijder het. Hier mogen staan: {allowed}.",
        "Bedoelt u '{near}'?",
    ),
    "field.empty": Words(
        "{Label} is leeg.",
        "Vul in: {meaning}",
    ),
    "field.long": Words(
        "De tekst bij {label} telt {count} tekens; dat mogen er hooguit {limit} zijn.",
        "Maak de tekst korter.",
    ),
    "field.text": Words(
        "Bij {label} hoort tekst, maar er staat {found}.",
        "Zet de tekst achter de dubbele punt, zo nodig tussen dubbele aanhalingstekens.",
    ),
    "field.number": Words(
        "Bij {label} hoort een heel getal, maar er staat {found}.",
        "Schrijf alleen cijfers, zonder aanhalingstekens.",
    ),
    "field.yes_no": Words(
        "Bij {label} hoort true (ja) of false (nee), maar er staat {found}.",
        "Schrijf true of false, zonder aanhalingstekens.",
    ),
    "field.too_low": Words(
        "Bij {label} staat {found}, maar het laagste getal is hier {limit}.",
        "Kies {limit} of hoger.",
    ),
    "field.too_high": Words(
        "Bij {label} staat {found}, maar het hoogste getal is hier {limit}.",
        "Kies {limit} of lager.",
    ),
    "field.choice": Words(
        "Bij {label} kan {found} niet.",
        "Kies {allowed}.",
        "Bedoelt u '{near}'? U kunt kiezen uit {allowed}.",
    ),
    "field.list": Words(
        "Bij {label} hoort een lijst, maar er staat {found}.",
        "Begin elk onderdeel op een nieuwe regel met een streepje en een spatie. Een lege lijst schrijft u als [].",
    ),
    "field.fields": Words(
        "Bij {label} horen velden, maar er staat {found}.",
        "Zet hier de velden: {allowed}.",
    ),
    "field.id": Words(
        "{found} kan geen id zijn.",
        "Gebruik kleine letters, cijfers en losse koppeltekens, en begin met een letter. Bijvoorbeeld: "
        "gegevens-op-orde.",
    ),
    "field.version": Words(
        "{found} is geen versie.",
        "Schrijf drie getallen met punten ertussen. Bijvoorbeeld: 1.0.0.",
    ),
    "field.share": Words(
        "{found} is geen deel van het geheel.",
        "Schrijf een breuk, bijvoorbeeld 3/5, of 1 voor het geheel.",
    ),
    "field.weight": Words(
        "{found} is geen gewicht.",
        "Schrijf een heel getal van 1 tot en met 100 of een breuk, bijvoorbeeld 3/2.",
    ),
    "field.url": Words(
        "{found} is geen volledig webadres.",
        "Begin met https:// en gebruik geen spaties.",
    ),
    "field.month": Words(
        "{found} is geen maand.",
        "Schrijf het jaar, een streepje en de maand in twee cijfers. Bijvoorbeeld: 2026-11.",
    ),
    "field.language": Words(
        "{found} is geen taalcode.",
        "Schrijf twee kleine letters, bijvoorbeeld nl.",
    ),
}

FOUND_LIST: Final = "een lijst"
FOUND_FIELDS: Final = "een groep velden"
"""What stands in the file, where that is no short text."""

FIELD_LABEL: Final = "het veld '{name}'"
ITEM_LABEL: Final = "onderdeel {number} van '{name}'"
"""How a place in a file is called in the middle of a sentence."""
