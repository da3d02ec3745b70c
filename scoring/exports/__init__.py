"""A result or a plan as a file that people take along."""
