"""Programs that the tests and the bench need on this machine."""
