"""Compiled content → finished pages."""
