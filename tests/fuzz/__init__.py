"""Hostile input: property tests that run with all tests, and `python -m tests.fuzz`, the long run (`make fuzz`)."""
