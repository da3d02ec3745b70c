"""Dutch sentences about what files mean together: ids, order, ladders, links, versions."""

from __future__ import annotations

from typing import Final

from scripts.compiler.words.phrase import Words

_ID = "Gebruik kleine letters, cijfers en losse koppeltekens, begin met een letter, en neem hooguit 40 tekens."

RULES: Final[dict[str, Words]] = {
    "names.dimension": Words("De mapnaam '{id}' kan geen id zijn.", "Hernoem de map. " + _ID),
    "names.page": Words("De bestandsnaam '{id}' kan geen id zijn.", "Hernoem het bestand. " + _ID),
    "names.question": Words("De bestandsnaam '{id}' kan geen id zijn.", "Hernoem het bestand. " + _ID),
    "names.taken": Words("De site heeft al een pagina met de naam '{id}'.", "Kies een andere naam."),
    "menu.one": Words(
        "Het onderdeel '{title}' van het menu is niet één pagina of één groep.",
        "Zet eronder alleen page, met een pagina, of alleen pages, met een lijst van pagina's.",
    ),
    "menu.page": Words(
        "De pagina '{name}' bestaat niet op deze site.",
        "Kies een pagina die er is: {allowed}.",
        "Bedoelt u '{near}'?",
    ),
    "menu.twice": Words("De pagina '{name}' staat twee keer in het menu.", "Verwijder een van de twee."),
    "menu.home": Words(
        "De startpagina '{name}' staat niet in het menu.",
        "Voeg een onderdeel toe met: page: {name}",
    ),
    "menu.linked": Words(
        "De pagina '{name}' ontbreekt; andere pagina's verwijzen ernaar.",
        "Maak haar in de map pages.",
    ),
    "listing.no_folder": Words(
        "De dimensie '{id}' staat in deze lijst, maar de map content/dimensions/{id} bestaat niet.",
        "Maak de map, of haal de dimensie uit de lijst.",
        "Bedoelt u '{near}'?",
    ),
    "listing.folder": Words(
        "De map van dimensie '{id}' bestaat, maar staat niet in content/model.yaml.",
        "Voeg '{id}' daar toe bij dimensions, of verwijder de map.",
    ),
    "listing.no_file": Words(
        "De vraag '{id}' staat in deze lijst, maar het bestand content/dimensions/{dimension}/{id}.yaml bestaat niet.",
        "Maak het met: make new-question DIMENSION={dimension} ID={id}. Of haal de vraag uit de lijst.",
        "Bedoelt u '{near}'?",
    ),
    "listing.file": Words(
        "De vraag '{id}' staat niet in content/model.yaml bij dimensie '{dimension}'.",
        "Voeg '{id}' daar toe bij questions, of verwijder dit bestand.",
    ),
    "listing.twice": Words("'{id}' staat twee keer in deze lijst.", "Verwijder een van de twee."),
    "listing.no_questions": Words(
        "De dimensie '{id}' heeft geen vragen.",
        "Zet onder questions ten minste één vraag.",
    ),
    "listing.no_dimensions": Words(
        "Het model heeft geen dimensies.",
        "Zet onder dimensions ten minste één dimensie.",
    ),
    "unique.question": Words(
        "De id '{id}' is al in gebruik: {other}.",
        "Geef dit bestand een andere naam. Een id komt in alle dimensies samen maar één keer voor.",
    ),
    "unique.stage": Words("De id '{id}' is al van een ander stadium.", "Kies een andere id."),
    "retired.reused": Words(
        "De id '{id}' is vervallen sinds versie {since} en mag niet opnieuw worden gebruikt.",
        "Kies een nieuwe id. Anders telt een oud antwoord mee bij een andere vraag.",
    ),
    "retired.twice": Words("'{id}' staat hier twee keer.", "Verwijder een van de twee."),
    "retired.version": Words(
        "Versie {since} is nooit gepubliceerd.",
        "Kies een versie uit de lijst versions van content/model.yaml: {allowed}.",
    ),
    "ladder.length": Words(
        "Deze ladder heeft {found}, maar het model heeft {stages}.",
        "Schrijf bij elk stadium precies één antwoord, het laagste stadium eerst.",
    ),
    "ladder.no_tip": Words(
        "Bij antwoord {number} ontbreekt de tip naar het volgende stadium.",
        "Voeg bij dit antwoord het veld tip toe, met title, effort, who, done_when en text.",
    ),
    "ladder.last_tip": Words(
        "Bij het laatste antwoord staat een tip, maar er is geen hoger stadium.",
        "Verwijder deze tip.",
    ),
    "ladder.equal": Words(
        "De antwoorden {first} en {second} zijn gelijk.",
        "Schrijf bij elk stadium een andere situatie.",
    ),
    "stages.few": Words(
        "Het model heeft minder dan twee stadia.",
        "Zet onder stages ten minste twee stadia.",
    ),
    "stages.no_next": Words(
        "Bij stadium '{id}' ontbreekt next_step.",
        "Beschrijf wat de stap naar het volgende stadium meestal vraagt.",
    ),
    "stages.last_next": Words(
        "Bij het laatste stadium staat next_step, maar er is geen hoger stadium.",
        "Verwijder dit veld.",
    ),
    "sizes.list": Words(
        "De lijst '{name}' telt {count} onderdelen; dat mogen er hooguit {limit} zijn.",
        "Maak de lijst korter. Kan dat niet, overleg dan met een ontwikkelaar.",
    ),
    "sizes.text": Words(
        "Deze tekst telt {count} tekens; dat mogen er hooguit {limit} zijn.",
        "Maak de tekst korter.",
    ),
    "quick.few": Words(
        "De korte scan heeft {found} van dimensie '{id}'; voor een stadium zijn er {needed} nodig.",
        "Zet bij meer vragen van deze dimensie quick: true.",
    ),
    "links.address": Words(
        "De link '{href}' is geen volledig webadres.",
        "Kopieer het adres van de pagina uit uw browser.",
    ),
    "links.empty": Words(
        "Deze link heeft geen adres.",
        "Zet het tussen de haakjes: een adres met https://, of de naam van een pagina, bijvoorbeeld: stadia.md.",
    ),
    "links.scheme": Words(
        "De link '{href}' begint niet met https://.",
        "Gebruik een adres met https://, of de naam van een pagina van deze site, bijvoorbeeld: stadia.md.",
    ),
    "links.slash": Words(
        "De link '{href}' begint met een schuine streep.",
        "Laat de schuine streep weg en gebruik de naam van de pagina, bijvoorbeeld: stadia.md.",
    ),
    "links.page": Words(
        "De pagina van link '{href}' bestaat niet op deze site.",
        "Kies een pagina die er is: {allowed}.",
        "Bedoelt u '{near}'?",
    ),
    "links.anchor": Words(
        "De link '{href}' wijst naar een kop of onderdeel dat niet bestaat.",
        "Laat het deel vanaf # weg, of verwijs naar een kop die er is.",
        "Bedoelt u '#{near}'?",
    ),
    "links.image": Words(
        "Hier staat een afbeelding, en die kan niet in deze teksten.",
        "Beschrijf in woorden wat de lezer moet weten.",
    ),
    "headings.place": Words(
        "Hier staat een kop, en die kan niet in dit veld.",
        "Gebruik **vet** of een lijst. Koppen kunnen alleen in de tekst van een pagina.",
    ),
    "headings.level": Words(
        "Deze kop heeft niveau {level}, maar hier hoort niveau {allowed}.",
        "Begin de kop met {signs}.",
    ),
    "lists.joined": Words(
        "Deze lijst staat tegen de zin erboven aan: de site toont haar dan niet als lijst.",
        "Zet een lege regel boven de lijst.",
    ),
    "places.unknown": Words(
        "De plek {{{name}}} bestaat niet.",
        "Kies {allowed}.",
        "Bedoelt u {{{near}}}?",
    ),
    "markup.html": Words(
        "Hier staat HTML: '{found}'.",
        "Gebruik Markdown, bijvoorbeeld **vet** of een lijst met streepjes.",
    ),
    "markup.braces": Words(
        "Hier staan accolades: '{found}'.",
        "Haal ze weg: teksten bevatten geen opdrachten voor de computer.",
    ),
    "versions.unlisted": Words(
        "De versie {version} staat niet in de lijst versions.",
        "Zet {version} aan het eind van die lijst.",
    ),
    "versions.not_last": Words(
        "De versie {version} is niet de laatste in de lijst versions; dat is {last}.",
        "Zet bij version de nieuwste versie.",
    ),
    "versions.order": Words(
        "De versie {version} staat niet op volgorde: zij volgt op {before}.",
        "Zet de oudste versie eerst, en elke versie één keer.",
    ),
    "numbers.above_whole": Words(
        "{share} is meer dan het geheel.",
        "Kies een breuk van hooguit 1, bijvoorbeeld 3/5.",
    ),
    "numbers.coverage": Words(
        "Voor een voorlopig stadium ({stage}) is meer nodig dan voor een vast stadium ({firm}).",
        "Maak stage kleiner dan firm of gelijk eraan.",
    ),
    "numbers.unreachable": Words(
        "Een stadium vraagt {answers}, maar dimensie '{id}' heeft {found}.",
        "Maak answers kleiner of voeg vragen toe.",
    ),
    "interface.key": Words(
        "De sleutel '{key}' heeft niet de juiste vorm.",
        "Gebruik letters, cijfers en _, met een punt tussen de delen. Bijvoorbeeld: scan.next.",
    ),
    "sentences.unknown": Words(
        "De zin '{key}' wordt nergens getoond.",
        "Haal de zin weg. Hoort hij bij nieuwe code? Draai dan: make sentences",
        "Bedoelt u '{near}'?",
    ),
    "sentences.missing": Words(
        "De zin '{key}' ontbreekt.",
        "Zet de zin terug. In een eerdere versie van dit bestand ziet u hoe hij was.",
    ),
    "sentences.place": Words(
        "De plek {{{name}}} wordt in de zin '{sentence}' niet ingevuld.",
        "Kies {allowed}.",
        "Bedoelt u {{{near}}}?",
    ),
    "sentences.no_place": Words(
        "De plek {{{name}}} wordt in de zin '{sentence}' niet ingevuld.",
        "Haal de plek weg: deze zin heeft er geen.",
    ),
    "sentences.forms": Words(
        "De zin '{key}' heeft maar één vorm.",
        "Schrijf de zin achter de dubbele punt, zonder one en other.",
    ),
    "interface.brace": Words(
        "In deze zin staat een accolade die geen plek is.",
        "Schrijf een plek als {{naam}}, met kleine letters, en laat andere accolades weg.",
    ),
    "interface.count": Words(
        "De vorm '{form}' van '{key}' mist de plek {{count}}.",
        "Zet {{count}} op de plaats van het aantal.",
    ),
    "interface.places": Words(
        "De twee vormen van '{key}' hebben niet dezelfde plekken: {found} staat alleen bij '{form}'.",
        "Gebruik in one en other dezelfde plekken.",
    ),
    "glossary.twice": Words(
        "De term '{term}' staat al op regel {line}.",
        "Voeg de twee omschrijvingen samen.",
    ),
}
