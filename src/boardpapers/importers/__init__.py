"""Papers from what other programs saved."""
