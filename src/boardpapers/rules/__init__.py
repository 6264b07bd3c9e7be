"""What a report should be, beyond what its fields may hold.

A rule is a function that yields findings, with a docstring that is its manual page, and one line
in `RULES`.
"""

from boardpapers.diagnostics import Severity
from boardpapers.rules.access import closed_sections, exempt_without_reason
from boardpapers.rules.accessibility import images_without_alternative, tables_without_header
from boardpapers.rules.acronyms import acronyms_explained_twice, unexplained_acronyms
from boardpapers.rules.bilingual import different_translations, missing_translations
from boardpapers.rules.citations import bare_paragraph_numbers, missing_paragraphs
from boardpapers.rules.contacts import impossible_emails, impossible_phones
from boardpapers.rules.footnote_marks import marks_without_note
from boardpapers.rules.heading_levels import bold_headings, headings_in_capitals, skipped_levels
from boardpapers.rules.house_style import (
    missing_words,
    required_parts,
    too_long,
    unprinted_fields,
)
from boardpapers.rules.implications import empty_implications, unlabelled_implications
from boardpapers.rules.link_words import bare_urls, links_to_files, vague_links
from boardpapers.rules.misplaced import misplaced_parts
from boardpapers.rules.name_spelling import inconsistent_names
from boardpapers.rules.near_markdown import (
    headings_without_space,
    names_not_at_the_end,
    paths_with_spaces,
    typed_bullets,
    typed_numbers,
)
from boardpapers.rules.placeholders import placeholders
from boardpapers.rules.recommendations import recommendation_count, recommendation_wording
from boardpapers.rules.rule import MOST_FINDINGS, Check, Finding, Rule, Subject
from boardpapers.rules.table_shapes import cells_too_few, tables_that_are_none
from boardpapers.rules.weekdays import wrong_weekdays

RULES = {
    "BP222": Rule("missing-translation", Severity.WARNING, missing_translations),
    "BP223": Rule("different-translation", Severity.WARNING, different_translations),
    "BP224": Rule("link-to-a-file", Severity.WARNING, links_to_files),
    "BP301": Rule("required-part", Severity.ERROR, required_parts),
    "BP302": Rule("unprinted-field", Severity.WARNING, unprinted_fields),
    "BP304": Rule("recommendation-count", Severity.WARNING, recommendation_count),
    "BP305": Rule("recommendation-wording", Severity.WARNING, recommendation_wording),
    "BP306": Rule("placeholder", Severity.WARNING, placeholders),
    "BP307": Rule("summary-too-long", Severity.WARNING, too_long),
    "BP308": Rule("missing-paragraph", Severity.WARNING, missing_paragraphs),
    "BP309": Rule("bare-paragraph-number", Severity.WARNING, bare_paragraph_numbers),
    "BP310": Rule("inconsistent-name", Severity.WARNING, inconsistent_names),
    "BP311": Rule("acronym-unexplained", Severity.WARNING, unexplained_acronyms),
    "BP312": Rule("acronym-explained-twice", Severity.WARNING, acronyms_explained_twice),
    "BP313": Rule("impossible-email", Severity.WARNING, impossible_emails),
    "BP314": Rule("impossible-phone", Severity.WARNING, impossible_phones),
    "BP315": Rule("wrong-weekday", Severity.WARNING, wrong_weekdays),
    "BP316": Rule("closed-section", Severity.WARNING, closed_sections),
    "BP317": Rule("unlabelled-implication", Severity.WARNING, unlabelled_implications),
    "BP318": Rule("empty-implication", Severity.WARNING, empty_implications),
    "BP319": Rule("exempt-without-reason", Severity.WARNING, exempt_without_reason),
    "BP320": Rule("path-with-spaces", Severity.WARNING, paths_with_spaces),
    "BP321": Rule("heading-without-space", Severity.WARNING, headings_without_space),
    "BP322": Rule("typed-bullet", Severity.WARNING, typed_bullets),
    "BP323": Rule("name-not-at-the-end", Severity.WARNING, names_not_at_the_end),
    "BP324": Rule("typed-number", Severity.WARNING, typed_numbers),
    "BP325": Rule("table-that-is-none", Severity.WARNING, tables_that_are_none),
    "BP326": Rule("cell-too-few", Severity.WARNING, cells_too_few),
    "BP327": Rule("misplaced-part", Severity.WARNING, misplaced_parts),
    "BP328": Rule("mark-without-note", Severity.WARNING, marks_without_note),
    "BP503": Rule("image-without-alternative", Severity.WARNING, images_without_alternative),
    "BP504": Rule("table-without-header", Severity.WARNING, tables_without_header),
    "BP505": Rule("vague-link", Severity.WARNING, vague_links),
    "BP506": Rule("bare-url", Severity.WARNING, bare_urls),
    "BP507": Rule("skipped-heading-level", Severity.WARNING, skipped_levels),
    "BP508": Rule("heading-in-capitals", Severity.WARNING, headings_in_capitals),
    "BP509": Rule("bold-as-heading", Severity.WARNING, bold_headings),
    "BP907": Rule("missing-words", Severity.WARNING, missing_words),
}
"""Every rule that looks at a whole report, by its code."""

__all__ = ["MOST_FINDINGS", "RULES", "Check", "Finding", "Rule", "Subject"]
