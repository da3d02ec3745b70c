"""Published versions of the model, and what changed since."""
