"""Jinja templates: the program's own rendered directly, those of a workspace within bounds."""
