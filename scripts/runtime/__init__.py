"""The Python that the browser gets."""
