"""Papers as the files that people write."""
