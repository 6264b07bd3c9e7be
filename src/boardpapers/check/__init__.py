"""Check papers: find them, apply the rules, leave out ignored diagnostics, make safe fixes."""
