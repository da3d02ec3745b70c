"""Dutch sentences of the commands `check`, `new_question`, `release` and `serve`."""

from __future__ import annotations

from typing import Final

IN_ORDER: Final = "Inhoud in orde: {dimensions}, {questions}, {tips}."
FOUND: Final = "{problems} in {files}."
PROBLEMS: Final = ("De inhoud heeft {count} fout", "De inhoud heeft {count} fouten")
PROBLEMS_LEAD: Final = (
    "Verbeter wat hieronder staat en sla het bestand op. De pagina ververst vanzelf. Voor elke fout ziet u het "
    "bestand, de regel en het teken op die regel."
)
NO_CONTENT: Final = "In de map {root} staat geen map {name}."

CREATED: Final = "{file} is gemaakt en staat in {model}. Vul de velden in en start: make check"
NEW_USAGE: Final = "Noem de dimensie en de id: make new-question DIMENSION=een-dimensie ID=een-id"
NEW_NO_DIMENSION: Final = "De dimensie '{dimension}' bestaat niet. Kies {allowed}."
NEW_BAD_ID: Final = (
    "'{id}' kan geen id zijn. Gebruik kleine letters, cijfers en losse koppeltekens, begin met een letter, "
    "en neem hooguit 40 tekens."
)
NEW_TAKEN: Final = "De id '{id}' is al in gebruik: {where}. Kies een andere id."
NEW_RETIRED: Final = "De id '{id}' is vervallen sinds versie {since}. Kies een andere id."
NEW_MODEL_BROKEN: Final = "Los eerst de problemen in deze bestanden op:"
NEW_HEAD: Final = (
    "Eén onderwerp. De bestandsnaam is de id en verandert nooit. Vul alle velden in; "
    "regels met # zijn uitleg en mogen weg."
)
NEW_RUNG: Final = "stadium {number}: {name}"

FROZEN: Final = (
    "Versie {version} staat nu vast in {file}.\n"
    "Leg dat bestand vast in Git, samen met de andere wijzigingen, en verander het daarna nooit meer.\n"
    "Schrijf in CHANGELOG.md wat er voor lezers verandert. Maak dan de site: make site"
)
FROZEN_ALREADY: Final = "Versie {version} staat al vast, en sindsdien is er niets veranderd aan het model."
FROZEN_BEFORE: Final = "Versie {version} staat al vast. Sindsdien is veranderd:"
CHANGED: Final = "Sinds versie {version} is veranderd:"
NOTHING_CHANGED: Final = "Sinds versie {version} is er niets veranderd aan het model."
DIFFERENCE: Final = "- {sentence} ({part})"
ENOUGH: Final = "Voor deze wijzigingen was versie {version} hoog genoeg geweest."
WORDS_CHANGED: Final = "Er zijn woorden veranderd bij {where}."
KINDS: Final = {"stages": "stadium '{id}'", "dimensions": "dimensie '{id}'", "questions": "vraag '{id}'"}
MODEL_TITLE: Final = "de titel of de taal van het model"
RESULT_SENTENCES: Final = ("{count} zin van het resultaat", "{count} zinnen van het resultaat")

SERVE_AT: Final = "De site komt op {address} (stoppen: Ctrl+C)"
SERVE_NO_PORT: Final = "'{given}' is geen poort. Bijvoorbeeld: make serve PORT={other}"
SERVE_PORT_TAKEN: Final = (
    "Poort {port} kan niet worden gebruikt. Vaak gebruikt een ander programma haar al, zoals een site die u eerder "
    "startte. Stop dat programma, of kies een andere poort: make serve PORT={other}"
)
