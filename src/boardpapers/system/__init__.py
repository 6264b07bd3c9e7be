"""Dealing with the operating system: temporary files, a private cache, and parent processes."""
