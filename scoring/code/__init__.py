"""Answers ⇄ result code, one or many."""
