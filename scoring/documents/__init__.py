"""Model, answers, result and plan ⇄ canonical JSON, and the versions of a model."""
