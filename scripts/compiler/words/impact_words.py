"""What the command `impact` says of a change."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from scripts.compiler.words.phrase import Text

USAGE: Final = Text(
    nl="Kies waarmee u vergelijkt en in welke vorm: make impact SINCE=main FORMAT=text|markdown{option}",
    en="Choose what to compare with, and the format: make impact SINCE=main FORMAT=text|markdown{option}",
)
NO_RELEASE: Final = Text(
    nl="Er is nog geen versie gepubliceerd om mee te vergelijken. Noem een branch of commit: "
    "make impact SINCE=main{option}",
    en="No version has been published yet to compare with. Name a branch or a commit: make impact SINCE=main{option}",
)
NO_REVISION: Final = Text(
    nl="Git kan de inhoud van '{revision}' niet geven. Kies een branch of commit die er is; met git log ziet u ze.",
    en="Git cannot give the content of '{revision}'. Choose a branch or a commit that is there; git log shows them.",
)
NOT_COMPARABLE: Final = Text(
    nl="De inhoud van '{revision}' is niet te lezen met de controle van nu, dus er valt niets te vergelijken. Uw eigen "
    "inhoud is in orde. Kies een commit van later: make impact SINCE=commit{option}. Met git log ziet u ze. In "
    "'{revision}' klopt dit niet:",
    en="The content of '{revision}' cannot be read by today's check, so there is nothing to compare. Your own content "
    "is in order. Choose a later commit: make impact SINCE=commit{option}. git log shows them. This is wrong in "
    "'{revision}':",
)

TITLE: Final = Text(nl="Wat deze wijziging doet", en="What this change does")
COMPARED: Final = Text(
    nl="Vergeleken met {what}, op {sheets}: verzonnen antwoorden, elke keer dezelfde.",
    en="Compared with {what}, on {sheets}: made-up answers, the same every time.",
)
RELEASE: Final = Text(nl="versie {version}", en="version {version}")
REVISION: Final = Text(nl="'{revision}' in Git", en="revision '{revision}' of Git")
MOVED_ON: Final = Text(
    nl="In '{revision}' is sindsdien meer veranderd. Dat telt hier niet mee: vergeleken is met het punt waar uw "
    "wijziging begon.",
    en="More has changed in '{revision}' since. That does not count here: the comparison is with the point where your "
    "change began.",
)

EARLIER: Final = Text(nl="Wat er niet klopt in '{revision}'", en="What is wrong in '{revision}'")
EARLIER_PROBLEMS: Final = Text(
    nl="De controle van nu vindt {problems} in de inhoud van '{revision}'. Uw eigen inhoud is in orde.",
    en="Today's check finds {problems} in the content of '{revision}'. Your own content is in order.",
)
EARLIER_WHOLE: Final = Text(
    nl="Alle dimensies zijn toch te vergelijken.", en="All dimensions can be compared all the same."
)
EARLIER_LEFT_OUT: Final = Text(
    nl="Niet te vergelijken, en hier aan beide kanten weggelaten: {dimensions}.",
    en="These cannot be compared, and are left out here on both sides: {dimensions}.",
)
EARLIER_UNKNOWN: Final = Text(
    nl="Velden die de controle van nu niet kent, tellen daar niet mee. Een verschil hieronder kan ook daardoor komen.",
    en="Fields that today's check does not know do not count there. A difference below can come from that too.",
)
EARLIER_AT: Final = Text(nl="{where}: {what}", en="{where}: {what}")

STAGES: Final = Text(nl="Stadia", en="Stages")
STAGES_SAME: Final = Text(nl="Geen enkel stadium verandert.", en="No stage changes.")
STAGES_MOVED: Final = Text(nl="Bij {sheets} verandert een stadium.", en="A stage changes in {sheets}.")
MOVE: Final = Text(
    nl="{dimension}: van {before} naar {now}, bij {sheets}.", en="{dimension}: from {before} to {now}, in {sheets}."
)
NO_STAGE: Final = Text(nl="geen stadium", en="no stage")
CAUSE: Final = Text(nl="{dimension}, wat er veranderde: {difference}", en="{dimension}, what changed: {difference}")
CAUSE_MODEL: Final = Text(
    nl="Het hele model, wat er veranderde: {difference}", en="The whole model, what changed: {difference}"
)
EXAMPLE: Final = Text(
    nl="Bijvoorbeeld nummer {sheet}. Eerst: {before} Nu: {now}",
    en="For example number {sheet}. Before: {before} Now: {now}",
)

TIPS: Final = Text(nl="Eerste tips", en="First tips")
TIPS_SAME: Final = Text(nl="Overal blijven de eerste tips dezelfde.", en="The first tips stay the same everywhere.")
TIPS_MOVED: Final = Text(nl="Bij {sheets} veranderen de eerste tips.", en="The first tips change in {sheets}.")
TIP: Final = Text(
    nl="'{title}' staat nu {now} keer bij de eerste tips; dat was {before} keer.",
    en="'{title}' is now among the first tips {now} times; it was {before} times.",
)
MORE: Final = Text(nl="En {count} andere.", en="And {count} others.")

SENTENCES: Final = Text(nl="Zinnen", en="Sentences")
SENTENCES_SAME: Final = Text(nl="Geen enkele zin verandert.", en="No sentence changes.")
SENTENCES_UNREAD: Final = Text(
    nl="De zinnen zijn niet te vergelijken: {file} is daar niet te lezen.",
    en="The sentences cannot be compared: {file} cannot be read there.",
)
SENTENCE_CHANGED: Final = Text(nl="'{key}' was: {before} Nu: {now}", en="'{key}' was: {before} Now: {now}")
SENTENCE_ENGINE: Final = Text(
    nl="'{key}' zegt dit model niet meer zelf. Het was: {before} Nu zegt de site: {now}",
    en="This model no longer says '{key}' itself. It was: {before} Now the site says: {now}",
)
SENTENCE_GONE: Final = Text(
    nl="'{key}' is weg. Het was: {before} Op die plek staat nu niets.",
    en="'{key}' is gone. It was: {before} There is nothing in its place now.",
)
SENTENCE_NEW: Final = Text(
    nl="'{key}' is nieuw: {now} Op die plek stond niets.",
    en="'{key}' is new: {now} There was nothing in its place.",
)
SENTENCES_SWAPPED: Final = Text(
    nl="'{key}' en '{swapped}' zijn verwisseld. '{key}' zegt nu: {now} '{swapped}' zegt nu: {before}",
    en="'{key}' and '{swapped}' have changed places. '{key}' now says: {now} '{swapped}' now says: {before}",
)

LOST: Final = Text(nl="Oude antwoorden", en="Old answers")
LOST_NONE: Final = Text(
    nl="Elke vraag is nog te vergelijken met die van eerst.",
    en="Every question can still be compared with what it was.",
)
LOST_REASONS: Final[Mapping[str, Text]] = {
    "gone": Text(
        nl="'{id}' is niet meer te vergelijken: de vraag is vervallen.",
        en="'{id}' can no longer be compared: the question has been removed.",
    ),
    "revised": Text(
        nl="'{id}' is niet meer te vergelijken: revision is verhoogd, dus oude antwoorden vervallen.",
        en="'{id}' can no longer be compared: 'revision' went up, so old answers lapse.",
    ),
    "options": Text(
        nl="'{id}' is niet meer te vergelijken: de vraag heeft andere antwoorden.",
        en="'{id}' can no longer be compared: the question has other answers.",
    ),
}

VERSION: Final = Text(nl="Versie", en="Version")
VERSION_FREE: Final = Text(
    nl="Er is nog geen versie gepubliceerd. Het versienummer kan blijven.",
    en="No version has been published yet. The version number can stay.",
)
VERSION_SAME: Final = Text(
    nl="Het versienummer kan blijven: {version}.",
    en="The version number can stay: {version}.",
)
VERSION_UP: Final = Text(
    nl="{part} van versie {version} moet omhoog: minstens {needed}.",
    en="{part} of version {version} must go up: to {needed} at least.",
)
VERSION_WORDS: Final = Text(
    nl="Er zijn alleen woorden veranderd. Het versienummer van {version} gaat pas omhoog bij het publiceren.",
    en="Only words have changed. The version number of {version} goes up when it is published.",
)
