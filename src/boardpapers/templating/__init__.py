"""Jinja templates that print a paper and nothing else, within bounds of time and memory."""
