"""Documents as PDF, typeset by Typst."""
