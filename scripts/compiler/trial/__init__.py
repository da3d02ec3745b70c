"""The page on which an editor tries a change: what it asks of the checker, which runs in the browser."""
