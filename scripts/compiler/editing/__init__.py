"""Changes a file as an editor would by hand: the characters of one field, and not one more."""
