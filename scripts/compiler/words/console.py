"""What the commands `check`, `new_question`, `release` and `serve` say, and the page that shows problems."""

from __future__ import annotations

from typing import Final

from scripts.compiler.words.phrase import Phrase, Text, Words

IN_ORDER: Final = Text(
    nl="Inhoud in orde: {dimensions}, {questions}, {tips}.",
    en="The content is in order: {dimensions}, {questions}, {tips}.",
)
ADVICE: Final = Text(
    nl="{pieces}; de site kan gewoon worden gemaakt:",
    en="{pieces}; the site can be built as it is:",
)
ADVICE_BESIDE: Final = Text(
    nl="{pieces}, los van wat hierboven moet:",
    en="{pieces}, apart from what has to be mended above:",
)
CHECK_USAGE: Final = Text(
    nl="Kies een vorm die er is: make check FORMAT={formats}{option}",
    en="Choose a format that there is: make check FORMAT={formats}{option}",
)
ERROR_TITLE: Final = Text(nl="Fout in de inhoud", en="Error in the content")
ADVICE_TITLE: Final = Text(nl="Advies", en="Advice")
FOUND: Final = Text(nl="{problems} in {files}.", en="{problems} in {files}.")
PROBLEMS: Final = Text(nl="De inhoud heeft {errors}", en="The content has {errors}")
PROBLEMS_LEAD: Final = Text(
    nl="Verbeter wat hieronder staat en sla het bestand op. De pagina ververst vanzelf. Voor elke fout ziet u het "
    "bestand, de regel en het teken op die regel.",
    en="Correct what is listed below and save the file. The page refreshes by itself. For each error you see the "
    "file, the line and the character on that line.",
)
WRONG_CODE: Final = Words(
    nl=Phrase("Dit script of stijlblad klopt niet: {text}.", "Verbeter het bestand."),
    en=Phrase("This script or style sheet is wrong: {text}.", "Correct the file."),
)
NO_CONTENT: Final = Text(
    nl="In de map {root} staat geen map {name}.",
    en="There is no folder '{name}' in the folder {root}.",
)

CREATED: Final = Text(
    nl="{file} is gemaakt en staat in {model}. Vul de velden in en start: make check{option}",
    en="{file} has been made and is listed in {model}. Fill in its fields and run: make check{option}",
)
NEW_USAGE: Final = Text(
    nl="Noem de dimensie en de id: make new-question DIMENSION=een-dimensie ID=een-id{option}",
    en="Name the dimension and the id: make new-question DIMENSION=a-dimension ID=an-id{option}",
)
NEW_NO_DIMENSION: Final = Text(
    nl="'{dimension}' is geen map voor vragen. Kies {allowed}.",
    en="'{dimension}' is not a folder for questions. Choose {allowed}.",
)
NEW_NO_DIMENSIONS: Final = Text(
    nl="Het model heeft nog geen dimensies. Maak er eerst een: in {manual} staat een voorbeeld.",
    en="The model has no dimensions yet. Make one first: there is an example in {manual}.",
)
NEW_BAD_ID: Final = Text(
    nl="'{id}' kan geen id zijn. Gebruik kleine letters, cijfers en losse koppeltekens, begin met een letter, "
    "en neem hooguit 40 tekens.",
    en="'{id}' cannot be an id. Use lower-case letters, digits and single hyphens, start with a letter, and use at "
    "most 40 characters.",
)
NEW_TAKEN: Final = Text(
    nl="De id '{id}' is al in gebruik: {where}. Kies een andere id.",
    en="The id '{id}' is already in use: {where}. Choose another id.",
)
NEW_RETIRED: Final = Text(
    nl="De id '{id}' is vervallen sinds versie {since}. Kies een andere id.",
    en="The id '{id}' was retired in version {since}. Choose another id.",
)
NEW_MODEL_BROKEN: Final = Text(
    nl="Los eerst de problemen in deze bestanden op:",
    en="First fix the problems in these files:",
)
NEW_HEAD: Final = Text(
    nl="Eén onderwerp. De bestandsnaam is de id en verandert nooit. Vul alle velden in; "
    "regels met # zijn uitleg of een veld dat niet hoeft, en mogen weg.",
    en="One topic. The file name is the id and never changes. Fill in every field; "
    "lines with # explain, or are a field that is not needed, and may be deleted.",
)
NEW_OPTION: Final = Text(
    nl="antwoord {number}; het laagste antwoord eerst, en er mogen er meer bij",
    en="answer {number}; the lowest answer first, and there can be more of them",
)
NEW_LISTS: Final = Text(
    nl="Of schrijf achter options alleen de naam van een lijst: {lists}.",
    en="Or write only the name of a list after 'options': {lists}.",
)
NEW_RUNG: Final = Text(nl="stadium {number}: {name}", en="stage {number}: {name}")

FROZEN: Final = Text(
    nl="Versie {version} staat nu vast in {file}.\n"
    "Leg dat bestand vast in Git, met {hash} en de andere wijzigingen, en verander beide daarna nooit meer.\n"
    "Schrijf in CHANGELOG.md wat er voor lezers verandert. Maak dan de site: make site{option}",
    en="Version {version} is now frozen in {file}.\n"
    "Commit that file to Git, together with {hash} and the other changes, and never change either of them again.\n"
    "Write in CHANGELOG.md what changes for readers. Then build the site: make site{option}",
)
NEVER_FROZEN: Final = Text(
    nl="Let op: versie {version} is nooit vastgelegd. Verandert het model later, dan kan niemand de codes en bestanden "
    "van deze site nog openen. Leg de versie vast voordat u de site publiceert: make release{option}",
    en="Note: version {version} was never frozen. Once the model changes, nobody can open the codes and files of this "
    "site. Freeze the version before you publish the site: make release{option}",
)
FROZEN_OTHERWISE: Final = Text(
    nl="Let op: na het vastleggen van versie {version} zijn er woorden veranderd. Deze site toont de nieuwe, het "
    "bewaarde model heeft de oude. Welk nummer de volgende versie krijgt, zegt: make release{option}",
    en="Note: words have changed since version {version} was frozen. This site shows the new ones, the model that was "
    "kept has the old ones. What the number of the next version is, is told by: make release{option}",
)
FROZEN_ALREADY: Final = Text(
    nl="Versie {version} staat al vast, en sindsdien is er niets veranderd aan het model.",
    en="Version {version} is already frozen, and nothing in the model has changed since.",
)
FROZEN_BEFORE: Final = Text(
    nl="Versie {version} staat al vast. Sindsdien is veranderd:",
    en="Version {version} is already frozen. Since then, this has changed:",
)
CHANGED: Final = Text(
    nl="Sinds versie {version} is veranderd:",
    en="Since version {version}, this has changed:",
)
NOTHING_CHANGED: Final = Text(
    nl="Sinds versie {version} is er niets veranderd aan het model.",
    en="Nothing in the model has changed since version {version}.",
)
DIFFERENCE: Final = Text(nl="- {sentence} ({part})", en="- {sentence} ({part})")
ENOUGH: Final = Text(
    nl="Voor deze wijzigingen was versie {version} hoog genoeg geweest.",
    en="For these changes, version {version} would have been high enough.",
)
WORDS_CHANGED: Final = Text(
    nl="Er zijn woorden veranderd bij {where}.",
    en="Words have changed in {where}.",
)
STAGE: Final = Text(nl="stadium '{id}'", en="stage '{id}'")
PART: Final = Text(nl="map '{id}'", en="folder '{id}'")
QUESTION: Final = Text(nl="vraag '{id}'", en="question '{id}'")
MODEL_TITLE: Final = Text(
    nl="de titel of de taal van het model",
    en="the title or the language of the model",
)

SERVE_AT: Final = Text(
    nl="De site komt op {address} (stoppen: Ctrl+C)",
    en="The site will be at {address} (to stop: Ctrl+C)",
)
SERVE_NO_PORT: Final = Text(
    nl="'{given}' is geen poort. Bijvoorbeeld: make serve PORT={other}{option}",
    en="'{given}' is not a port. For example: make serve PORT={other}{option}",
)
SERVE_PORT_TAKEN: Final = Text(
    nl="Poort {port} kan niet worden gebruikt. Vaak gebruikt een ander programma haar al, zoals een site die u eerder "
    "startte. Stop dat programma, of kies een andere poort: make serve PORT={other}{option}",
    en="Port {port} cannot be used. Often another program is already using it, such as a site that you started "
    "earlier. Stop that program, or choose another port: make serve PORT={other}{option}",
)
