"""Turn Markdown into nodes: the only parser of prose."""
