"""The cells of a table's rows, as they are written."""


def count_cells(row: str) -> int:
    """Return how many cells a row of a table has."""
    from markdown_it.rules_block.table import escapedSplit

    cells = escapedSplit(row.lstrip("> \t").rstrip())
    return len(cells) - (not cells[0].strip()) - (len(cells) > 1 and not cells[-1].strip())
