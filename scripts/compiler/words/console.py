"""Dutch sentences of the commands `check` and `new_question`."""

from __future__ import annotations

from typing import Final

IN_ORDER: Final = "Inhoud in orde: {dimensions}, {questions}, {tips}."
FOUND: Final = "{problems} in {files}."
NO_CONTENT: Final = "In de map {root} staat geen map content."

CREATED: Final = "{file} is gemaakt en staat in content/model.yaml. Vul de velden in en start: make check"
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
