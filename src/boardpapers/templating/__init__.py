"""Render Jinja templates: the program's own directly, those of a workspace within limits."""
