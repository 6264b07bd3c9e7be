"""Committee reports, agendas and packs from structured files."""

__version__ = "0.1.0"
