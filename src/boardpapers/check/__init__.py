"""Check papers: find them, apply the rules, drop what is ignored, fix what is safe to fix."""
