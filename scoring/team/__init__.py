"""Several sheets of one organisation together: what is let out of them, and what a team talks about first."""
