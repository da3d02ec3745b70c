"""What organisations handed in is as the page of a team saved it, gives no small group away, and says of which size."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from scoring.documents.canonical import DocumentError
from scoring.documents.team_document import FIRST_YEAR, LAST_YEAR
from scoring.model.model import Model
from scoring.team.team import Team
from scripts.compiler.content.document import spot_at
from scripts.compiler.content.load import REFERENCE
from scripts.compiler.content.nearest import nearest
from scripts.compiler.draft import Draft
from scripts.compiler.problems import Problem, Spot, problem, shown
from scripts.compiler.versions.organisations import opened
from scripts.compiler.words.enumerations import all_of, either
from scripts.compiler.words.phrase import Phrase, Words

_AGAIN_NL: Final = "Maak het bestand opnieuw op de teampagina, of verwijder het."
_AGAIN_EN: Final = "Make the file again on the team page, or delete it."

UNREADABLE: Final = Words(
    nl=Phrase("Dit bestand is niet te lezen, of er ontbreekt een stuk.", _AGAIN_NL),
    en=Phrase("This file cannot be read, or a piece of it is missing.", _AGAIN_EN),
)
NO_TEAM: Final = Words(
    nl=Phrase("Dit is geen bestand dat de teampagina voor een vergelijking bewaart.", _AGAIN_NL),
    en=Phrase("This is no file that the team page saves for a comparison.", _AGAIN_EN),
)
OTHER_MODEL: Final = Words(
    nl=Phrase("Dit bestand hoort bij een andere zelfscan: '{given}', en niet '{id}'.", "Verwijder het bestand."),
    en=Phrase("This file belongs to another self-scan: '{given}', and not '{id}'.", "Delete the file."),
)
OTHER_VERSION: Final = Words(
    nl=Phrase(
        "Dit bestand is gemaakt met versie {given}, en die is hier niet.",
        "Maak het opnieuw op de teampagina van deze site, of verwijder het. Hier zijn {versions}.",
    ),
    en=Phrase(
        "This file was made with version {given}, which is not here.",
        "Make it again on the team page of this site, or delete it. Here are {versions}.",
    ),
)
CHANGED: Final = Words(
    nl=Phrase("Dit bestand is niet meer zoals de teampagina het bewaarde.", _AGAIN_NL),
    en=Phrase("This file is no longer as the team page saved it.", _AGAIN_EN),
)
SMALL_GROUP: Final = Words(
    nl=Phrase(
        "Dit bestand is van te weinig mensen, of laat een te kleine groep zien: minder dan {least} mensen.",
        "Verwijder het. Zijn er meer mensen? Maak het dan opnieuw op de teampagina van deze site.",
    ),
    en=Phrase(
        "This file is of too few people, or shows too small a group: fewer than {least} people.",
        "Delete it. Are there more people? Then make it again on the team page of this site.",
    ),
)
NO_ORGANISATION: Final = Words(
    nl=Phrase(
        "In dit teambeeld staan geen grootte en geen jaar.",
        "Maak het bestand op de teampagina, bij 'Vergelijken met andere organisaties', of verwijder het.",
    ),
    en=Phrase(
        "This team view has no size and no year.",
        "Make the file on the team page, under 'Compare with other organisations', or delete it.",
    ),
)
NAMED: Final = Words(
    nl=Phrase(
        "In dit bestand staat een naam van een team of van groepen.",
        "Maak het bestand op de teampagina, bij 'Vergelijken met andere organisaties': dan blijven die namen weg. Of "
        "verwijder het.",
    ),
    en=Phrase(
        "This file has the name of a team or of groups.",
        "Make the file on the team page, under 'Compare with other organisations', which leaves these names out. Or "
        "delete it.",
    ),
)
YEAR: Final = Words(
    nl=Phrase("Het jaar in dit bestand kan niet kloppen.", "Schrijf bij year een jaar van {first} tot en met {last}."),
    en=Phrase("The year in this file cannot be right.", "At 'year', write a year from {first} to {last}."),
)
NO_SIZES: Final = Words(
    nl=Phrase(
        "Dit bestand is van een organisatie, maar {folder}/model.yaml noemt geen groottes.",
        "Zet daar bij sizes de groottes, met een id en een naam. Deze heet '{size}'. Of verwijder dit bestand.",
    ),
    en=Phrase(
        "This file is of an organisation, but {folder}/model.yaml names no sizes.",
        "Put the sizes there at 'sizes', each with an id and a name. This one is called '{size}'. Or delete this file.",
    ),
)
SIZE: Final = Words(
    nl=Phrase(
        "De grootte '{size}' staat niet bij sizes in {folder}/model.yaml.",
        "Kies {sizes}.",
        "Bedoelt u '{near}'?",
    ),
    en=Phrase(
        "The size '{size}' is not at 'sizes' in {folder}/model.yaml.",
        "Choose {sizes}.",
        "Did you mean '{near}'?",
    ),
)
TWICE: Final = Words(
    nl=Phrase("Dit bestand heeft dezelfde aantallen als {other}.", "Verwijder een van de twee."),
    en=Phrase("This file has the same numbers as {other}.", "Delete one of the two."),
)

_BY_KEY: Final[Mapping[str, Words]] = {
    "scoring.team.other_format": NO_TEAM,
    "scoring.document.newer_format": NO_TEAM,
    "scoring.team.other_model": OTHER_MODEL,
    "scoring.team.other_version": OTHER_VERSION,
    "scoring.team.small_group": SMALL_GROUP,
    "scoring.team.no_year": YEAR,
    **{f"scoring.document.{name}": UNREADABLE for name in ("empty", "not_text", "not_json", "cut_off", "too_large")},
}
"""What is said of why a file does not open; of all else that it was changed."""


def check(draft: Draft) -> Iterator[Problem]:
    """One problem for each file that does not open, and one for each thing that it should have or not have."""
    if draft.built is None:
        return  # what is wrong with the model is told first: nobody can read these files without it
    first: dict[object, str] = {}
    for name, data in draft.handed_in.items():
        file = f"{draft.folder}/{REFERENCE}/{name}.json"
        text = data.decode("utf-8", "replace")
        try:
            team = opened(data, draft.built, draft.releases)
        except DocumentError as error:
            yield _refused(error, file, text, draft, draft.built)
            continue
        yield from _unfit(team, file, text, draft.built)
        counts = tuple(topic.cell.team for topic in team.topics)
        if counts in first:
            yield problem(Spot(file), TWICE, other=first[counts])
        first.setdefault(counts, file)


def _refused(error: DocumentError, file: str, text: str, draft: Draft, model: Model) -> Problem:
    versions = [model.version, *(version for version, release in draft.releases.items() if release)]
    return problem(
        _spot(file, text, error.where.rpartition(".")[2]),
        _BY_KEY.get(error.key, CHANGED),
        given=error.values.get("given", ""),
        id=model.id,
        versions=all_of(dict.fromkeys(versions)),
        least=model.team.least,
        first=FIRST_YEAR,
        last=LAST_YEAR,
    )


def _unfit(team: Team, file: str, text: str, model: Model) -> Iterator[Problem]:
    view, ours = team.let_out.view, model.team
    if view.least < ours.least or view.smallest < ours.smallest or not team.is_shown:
        yield problem(_spot(file, text, "least"), SMALL_GROUP, least=ours.least)
    if team.label or team.let_out.roles:
        yield problem(_spot(file, text, "label" if team.label else "roles"), NAMED)
    if team.organisation is None:
        yield problem(Spot(file), NO_ORGANISATION)
        return
    size, sizes = team.organisation.size, [size.id for size in model.sizes]
    spot = _spot(file, text, "size")
    if not sizes:
        yield problem(spot, NO_SIZES, size=shown(size))
    elif size not in sizes:
        yield problem(spot, SIZE, near=nearest(size, sizes), size=shown(size), sizes=either(sizes))


def _spot(file: str, text: str, entry: str) -> Spot:
    """Where the name of an entry first stands in a text of JSON: of ours all is on one line."""
    place = text.find(f'"{entry}"') if entry else -1
    return spot_at(file, text, place) if place >= 0 else Spot(file)
