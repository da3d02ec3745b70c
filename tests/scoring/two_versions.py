"""A made-up model in two versions: in the later one a question is new, one is gone and one is changed."""

from __future__ import annotations

from dataclasses import replace

from scoring.model.model import Part
from tests.scoring.bare_models import make_model
from tests.scoring.cases import sentences

_BARE = replace(make_model(5, (4, 3), number=9), sentences=sentences())
_FIRST, _SECOND = _BARE.dimensions

EARLIER = replace(_BARE, id="twee-versies", version="1.0.0", versions=("1.0.0",))
"""d1: q1 to q4; d2: q1 to q3."""

LATER = replace(
    EARLIER,
    version="2.0.0",
    versions=("1.0.0", "2.0.0"),
    dimensions=(
        replace(
            _FIRST,
            questions=(
                *_FIRST.questions[:2],
                replace(_FIRST.questions[2], revision=2),
                replace(_FIRST.questions[3], id="nieuw", title="Een nieuwe vraag"),
            ),
        ),
        _SECOND,
        Part("d3", "Dimensie 3", questions=(replace(_FIRST.questions[0], id="d3-q1", title="Erbij"),)),
    ),
)
"""d1-q4 is gone, d1-q3 has another revision, "nieuw" and all of d3 are new."""
