"""From a built site to one that a host can serve."""
