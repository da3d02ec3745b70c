"""Dutch sentences about files, YAML and front matter: whatever stops a file from being read."""

from __future__ import annotations

from typing import Final

from scripts.compiler.words.phrase import Words

_QUOTE = "Hoort het bij de tekst? Zet dan de hele tekst tussen dubbele aanhalingstekens."

DIMENSION_FILES: Final = "index.md en voor elke vraag een bestand, zoals gegevens-op-orde.yaml"
PAGE_FILES: Final = "alleen pagina's die eindigen op .md"
DIMENSION_FOLDERS: Final = "alleen mappen, één voor elke dimensie"
RELEASE_FILES: Final = "alleen gepubliceerde versies, zoals 1.0.0.json"
"""What belongs in content/dimensions/<id>, content/pages, content/dimensions and content/releases."""

FILES: Final[dict[str, Words]] = {
    "file.missing": Words(
        "Dit bestand ontbreekt.",
        "Zet het terug of maak het opnieuw. In content/README.md staat een voorbeeld.",
    ),
    "file.unknown": Words(
        "Dit bestand hoort hier niet.",
        "Verwijder of hernoem het. In deze map staan {allowed}.",
        "Bedoelt u '{near}'? Hernoem het dan.",
    ),
    "file.no_folder": Words(
        "De map '{name}' bestaat niet naast deze map.",
        "Maak de map, of haal dit veld weg.",
    ),
    "file.too_large": Words(
        "Dit bestand is groter dan {limit} kB.",
        "Maak de teksten korter.",
    ),
    "file.not_utf8": Words(
        "Dit bestand is niet opgeslagen als UTF-8.",
        "Sla het opnieuw op en kies de codering UTF-8.",
    ),
    "file.invisible": Words(
        "Hier staat een onzichtbaar teken ({code}).",
        "Verwijder de tekst op deze plaats en typ die opnieuw.",
    ),
    "file.conflict": Words(
        "Hier liet Git twee versies van een tekst achter ('{mark}').",
        "Kies welke versie blijft en verwijder de andere, met de regels <<<<<<<, ======= en >>>>>>>.",
    ),
    "file.empty": Words(
        "Dit bestand is leeg.",
        "Vul het in. In content/README.md staat een voorbeeld.",
    ),
    "file.not_fields": Words(
        "Dit bestand hoort uit velden te bestaan: een naam, een dubbele punt en een waarde.",
        "In content/README.md staat een voorbeeld.",
    ),
    "front.missing": Words(
        "Dit bestand begint niet met een regel met drie streepjes (---).",
        "Zet bovenaan ---, dan de velden, dan weer ---, en daaronder de tekst.",
    ),
    "front.open": Words(
        "De velden bovenaan dit bestand worden niet afgesloten.",
        "Zet na het laatste veld een regel met alleen drie streepjes (---).",
    ),
    "front.no_text": Words(
        "Onder de velden staat geen tekst.",
        "Zet na de tweede regel met --- de tekst van de pagina.",
    ),
    "yaml.tab": Words(
        "Hier staat een tab.",
        "Zet in dit bestand op de plaats van elke tab twee spaties.",
    ),
    "yaml.depth": Words(
        "De velden springen hier te vaak in (meer dan {limit} niveaus).",
        "Zet het veld op de plaats die het voorbeeld in content/README.md laat zien.",
    ),
    "yaml.many": Words(
        "Dit bestand heeft te veel velden en waarden (meer dan {limit}).",
        "Haal weg wat er niet in hoort.",
    ),
    "yaml.sign": Words(
        "Een waarde of regel mag niet beginnen met '{sign}': dat betekent in YAML iets anders.",
        _QUOTE,
    ),
    "yaml.comment": Words(
        "Vanaf dit # is de rest van de regel een opmerking, die niemand op de site ziet.",
        _QUOTE + " Is het een opmerking? Zet dan een spatie achter het #.",
    ),
    "yaml.colon": Words(
        "Deze dubbele punt met een spatie erachter kan hier niet.",
        _QUOTE + " Is dit een nieuw veld? Zet het dan recht onder het veld erboven, en kijk of daar na de "
        "dubbele punt een spatie staat.",
    ),
    "yaml.no_colon": Words(
        "Op deze regel staat geen veld: er ontbreekt een dubbele punt met een spatie erachter.",
        "Schrijf de naam van het veld, een dubbele punt, een spatie en dan de waarde.",
    ),
    "yaml.indent": Words(
        "Deze regel springt verkeerd in.",
        "Zet hem recht onder de regel waar hij bij hoort, met spaties ervoor.",
    ),
    "yaml.quote": Words(
        "Dit aanhalingsteken wordt niet gesloten.",
        "Zet hetzelfde aanhalingsteken ook aan het eind van de tekst.",
    ),
    "yaml.after_quote": Words(
        "Achter een aanhalingsteken of haakje staat nog tekst.",
        "Zet de aanhalingstekens om de hele tekst. Staat er een aanhalingsteken in de tekst zelf? Gebruik "
        "dan >- en zet de tekst op de volgende regel.",
    ),
    "yaml.bracket": Words(
        "Dit haakje wordt niet goed gesloten.",
        "Sluit het, of zet de hele tekst tussen dubbele aanhalingstekens.",
    ),
    "yaml.escape": Words(
        "Een backslash (\\) betekent iets anders tussen dubbele aanhalingstekens.",
        "Gebruik enkele aanhalingstekens, of schrijf de backslash twee keer.",
    ),
    "yaml.dash": Words(
        "Een lijst kan niet beginnen op de regel van het veld.",
        "Begin de lijst op de volgende regel. Is het geen lijst? Zet de tekst dan tussen dubbele aanhalingstekens.",
    ),
    "yaml.block": Words(
        "Achter | of > staat nog tekst op dezelfde regel.",
        "Zet die tekst op de volgende regel, met spaties ervoor.",
    ),
    "yaml.documents": Words(
        "Hier begint een tweede deel (--- of ...).",
        "Verwijder deze regel: een bestand heeft één deel.",
    ),
    "yaml.key": Words(
        "Hier ontbreekt de naam van een veld.",
        "Zet voor de dubbele punt de naam van het veld, zonder haakjes.",
    ),
    "yaml.duplicate": Words(
        "Het veld '{name}' staat hier voor de tweede keer; het staat al op regel {line}.",
        "Verwijder een van de twee.",
    ),
    "yaml.unreadable": Words(
        "Deze regel is niet te lezen.",
        "Vergelijk hem met het voorbeeld in content/README.md.",
    ),
}
