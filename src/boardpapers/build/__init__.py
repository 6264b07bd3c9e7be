"""Build: from inputs and options to files, only what has changed."""
