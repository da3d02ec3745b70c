"""What the commands `new_tip` and `new_question` ask and say."""

from __future__ import annotations

from typing import Final

from scripts.compiler.words.phrase import Text

QUESTIONS: Final = Text(
    nl="Bij welke vraag hoort de tip? Deze vragen zijn er:",
    en="Which question does the tip belong to? These are the questions:",
)
QUESTION: Final = Text(nl="Vraag (het nummer of de naam): ", en="Question (its number or its name): ")
STEPS: Final = Text(
    nl="Bij welke situatie hoort de tip? De tip brengt iemand van die situatie naar de volgende.",
    en="Which situation does the tip belong to? It takes somebody from that situation to the next one.",
)
STEP: Final = Text(nl="Situatie (het nummer): ", en="Situation (its number): ")
REPLACES: Final = Text(nl="   nu: {title}", en="   now: {title}")
FIELD: Final = Text(nl="{name}: {meaning}", en="{name}: {meaning}")
PARAGRAPHS: Final = Text(
    nl="Eén alinea per regel. Een lege regel is het einde.",
    en="One paragraph a line. An empty line is the end.",
)
SOURCE: Final = Text(
    nl="Een bron: de titel, of een lege regel als er geen bron meer is.",
    en="A source: its title, or an empty line if there is no other source.",
)
ADDRESS: Final = Text(nl="Het webadres, met https://.", en="Its web address, with https://.")

NOT_THERE: Final = Text(nl="Dat staat er niet bij. Kies uit de lijst.", en="That is not in the list. Choose one of it.")
NEEDED: Final = Text(nl="Dit moet ingevuld zijn.", en="This has to be filled in.")
EFFORTS: Final = Text(nl="Kies S, M of L.", en="Choose S, M or L.")
NO_ADDRESS: Final = Text(
    nl="Dit is geen volledig webadres. Begin met https:// en gebruik geen spaties.",
    en="This is not a complete web address. Start with https:// and use no spaces.",
)
UNWRITABLE: Final = Text(
    nl="Dit kan niet in een bestand staan. Typ het anders.", en="No file can hold this. Type it in another way."
)

MADE: Final = Text(
    nl="De tip staat in {file}, regel {line}. De rest van het bestand is gelijk gebleven.",
    en="The tip is in {file}, line {line}. The rest of the file is as it was.",
)
UNDONE: Final = Text(
    nl="Met deze tip klopt de inhoud niet meer. Het bestand is gebleven zoals het was:",
    en="With this tip the content would no longer be in order. The file is as it was:",
)
NO_TIP: Final = Text(
    nl="Deze vraag deelt haar antwoorden met andere. Zet de tip zelf in {file}, onder tips: {manual} zegt hoe.",
    en="This question shares its answers with others. Put the tip in {file} yourself, at 'tips': {manual} says how.",
)
STOPPED: Final = Text(nl="Gestopt; er is niets veranderd.", en="Stopped; nothing has changed.")
STOPPED_HALFWAY: Final = Text(
    nl="Gestopt; er is niets veranderd. Wat u typte, is bewaard. Verder gaan? Start dan weer: make {command}{option}",
    en="Stopped; nothing has changed. What you typed has been kept. To go on, run again: make {command}{option}",
)
HALFWAY: Final = Text(
    nl="De vorige keer bent u halverwege gestopt. Wat u typte, is bewaard: {answers}.",
    en="Last time you stopped halfway. What you typed has been kept: {answers}.",
)
GO_ON: Final = Text(
    nl="Druk op Enter om daar verder te gaan, of typ n om opnieuw te beginnen: ",
    en="Press Enter to go on from there, or type n to start anew: ",
)
CHANGED_SINCE: Final = Text(
    nl="De inhoud is veranderd sinds u stopte. Vanaf hier vult u het opnieuw in.",
    en="The content has changed since you stopped. From here on, fill it in again.",
)

DIMENSIONS: Final = Text(
    nl="In welke dimensie komt de vraag? Deze zijn er:", en="Which dimension is the question in? These are there:"
)
DIMENSION: Final = Text(nl="Dimensie (het nummer of de naam): ", en="Dimension (its number or its name): ")
ID: Final = Text(
    nl="De id, de naam van het bestand; zij verandert nooit. Druk op Enter voor '{proposed}': ",
    en="The id, the name of the file; it never changes. Press Enter for '{proposed}': ",
)
MADE_QUESTION: Final = Text(
    nl="{file} is gemaakt en staat in {model}. De inhoud is in orde.",
    en="{file} has been made and is listed in {model}. The content is in order.",
)
