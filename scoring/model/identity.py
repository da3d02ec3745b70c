"""One model and no other, however equal: for what is kept of a model while it is in use."""

from __future__ import annotations

from scoring.model.model import Model


class This:
    """Quicker to tell apart than by all that is in a model."""

    __slots__ = ("model",)

    def __init__(self, model: Model) -> None:
        self.model = model

    def __hash__(self) -> int:
        return id(self.model)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, This) and self.model is other.model
