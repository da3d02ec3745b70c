"""The method of the self-scan: pure Python, standard library only, the same bytes everywhere."""
