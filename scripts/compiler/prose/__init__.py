"""The Markdown of editors: rendering, links, headings and their addresses."""
