"""The command line: reads files and streams, and prints. Never part of the browser's library."""
