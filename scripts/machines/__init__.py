"""Programs that the tests and the bench need here; `python -m scripts.machines` gets what is missing."""
