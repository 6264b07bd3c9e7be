"""Existing papers, turned into files that people can go on writing.

A file goes through these steps, each a module or a few:

1. A reader for its kind (`source_kinds`) returns a `Reading`, the neutral form of `passages`.
   Readers of printed lines join them first (`page_furniture`, `line_joining`).
2. `heading_guesses` finds headings, where the source does not mark them.
3. `label_choice` chooses the house style whose `labels` the source has.
4. `report_recognition` finds fields, sections and paragraphs by these labels.
5. `report_data` makes them the fields of a paper; `markdown_text` writes its texts.
6. `importing` writes the file, checks it, and compares it with its source.

`finding` takes a file through the first five, many files in several processes.

`paper_kinds` tells agendas and minutes from reports. `meeting_words` has their labels,
`item_starts` finds their items, and `item_tables` those in tables. `meeting_front` reads what comes
before these; then `agenda_recognition`, or `minutes_recognition` with `minute_parts`, the items,
and `meeting_access` which of them are private. `meeting_papers` makes papers of them, with what
`known_meetings` finds in the workspace. `pack_parts` divides a pack first, and `pack_papers` links
its papers.

Saved answers of Modern.Gov, which are XML, are data already: `modern_gov` makes papers of all of
them together, and `importing_answers` writes them.
"""

from boardpapers.importers.destinations import PaperForm, Target, importable_files, target_of
from boardpapers.importers.finding import find_papers
from boardpapers.importers.found_papers import FoundPaper, ImportContext
from boardpapers.importers.importing import (
    ImportedPaper,
    import_each,
    import_file,
    with_diagnostics,
)
from boardpapers.importers.importing_answers import ImportedAnswers, import_answers, without_answers

__all__ = [
    "FoundPaper",
    "ImportContext",
    "ImportedAnswers",
    "ImportedPaper",
    "PaperForm",
    "Target",
    "find_papers",
    "import_answers",
    "import_each",
    "import_file",
    "importable_files",
    "target_of",
    "with_diagnostics",
    "without_answers",
]  # fmt: skip
