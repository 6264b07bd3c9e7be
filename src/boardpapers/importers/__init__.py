"""Existing papers, turned into files that people can go on writing.

A file goes through these steps, each a module or a few:

1. A reader for its kind (`source_kinds`) returns a `Reading`, the neutral form of `passages`.
   Readers of printed lines join them first (`page_furniture`, `line_joining`).
2. `heading_guesses` finds headings, where the source does not mark them.
3. `label_choice` chooses the house style whose `labels` the source has.
4. `report_recognition` finds fields, sections and paragraphs by these labels.
5. `report_data` makes them the fields of a paper; `markdown_text` writes its texts.
6. `importing` writes the file, checks it, and compares it with its source.
"""

from boardpapers.importers.destinations import PaperForm, importable_files, target_of
from boardpapers.importers.found_papers import FoundPaper, ImportContext
from boardpapers.importers.importing import ImportedPaper, find_papers, import_file

__all__ = [
    "FoundPaper",
    "ImportContext",
    "ImportedPaper",
    "PaperForm",
    "find_papers",
    "import_file",
    "importable_files",
    "target_of",
]  # fmt: skip
