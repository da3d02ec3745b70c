"""From answers to where a part stands, the smallest step on, and which tips come first."""
