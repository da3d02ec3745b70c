"""One question to a scorer, as the page asks it."""

from __future__ import annotations

import json
from typing import Any

from scoring.worker import Scorer
from scripts.runtime.exercise import call_for, hand_over


def ask(document: str, verb: str, **payload: object) -> Any:
    """The reply, parsed, of a new scorer that was handed this model document."""
    scorer = Scorer()
    scorer.call(*hand_over(document))
    return json.loads(scorer.call(*call_for(document, verb, **payload)))
