"""Two measurements of one organisation, or of two teams, beside each other; each may be of its own version."""
