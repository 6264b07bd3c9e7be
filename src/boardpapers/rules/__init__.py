"""Rules about papers, beyond what their fields allow.

A rule is a function that yields findings. Its docstring is its manual, and it has one line in
`RULES`.
"""

from boardpapers.diagnostics import Severity
from boardpapers.models import BOARD, MEETING, MINUTES, OFFICER_DECISION, PLAN_ENTRY, REPORT
from boardpapers.rules.access import (
    closed_sections,
    exempt_without_reason,
    public_inside_withheld,
)
from boardpapers.rules.accessibility import missing_alternative_texts, tables_without_header
from boardpapers.rules.acronyms import acronyms_explained_twice, unexplained_acronyms
from boardpapers.rules.bilingual import different_translations, missing_translations
from boardpapers.rules.cited_parts import missing_parts
from boardpapers.rules.colour_symbols import colour_symbols
from boardpapers.rules.contact_details import invalid_emails, invalid_phones
from boardpapers.rules.contexts import (
    MinutesContext,
    PaperContext,
    PlanEntryContext,
    ReportContext,
    WorkspaceContext,
)
from boardpapers.rules.duplicate_ids import duplicate_ids
from boardpapers.rules.executive_decisions import incomplete_statements
from boardpapers.rules.exempt_papers import (
    exempt_items_without_paragraph,
    exempt_own_development,
    no_background_papers,
    no_public_interest,
    unknown_paragraphs,
)
from boardpapers.rules.footnote_marks import missing_footnotes
from boardpapers.rules.foreign_markup import foreign_markup
from boardpapers.rules.forward_plan import (
    incomplete_key_notices,
    key_decisions_without_notice,
    key_notices_too_late,
)
from boardpapers.rules.heading_levels import bold_headings, headings_in_capitals, skipped_levels
from boardpapers.rules.implications import empty_implications, unlabelled_implications
from boardpapers.rules.late_papers import (
    late_for_an_executive,
    late_without_urgency,
    urgency_not_minuted,
)
from boardpapers.rules.lawful_votes import budgets_without_names, outcomes_against_the_vote
from boardpapers.rules.link_words import bare_urls, vague_links
from boardpapers.rules.links_to_files import links_to_files
from boardpapers.rules.listed_reports import (
    duplicate_item_numbers,
    reports_for_another_meeting,
    reports_in_items,
    reports_listed_twice,
    untitled_private_items,
)
from boardpapers.rules.lost_captions import lost_captions
from boardpapers.rules.memberships import members_listed_twice, reversed_memberships
from boardpapers.rules.minutes_agreement import unclear_agreement, unclear_approval
from boardpapers.rules.minutes_items import (
    actions_without_owner,
    items_minuted_twice,
    items_not_on_the_agenda,
    meetings_not_held,
    minute_numbers,
)
from boardpapers.rules.minutes_members import (
    members_not_named,
    people_without_a_seat,
    present_and_absent,
    quorum_not_met,
)
from boardpapers.rules.minutes_votes import (
    too_many_votes,
    votes_not_unanimous,
    votes_of_the_absent,
)
from boardpapers.rules.misplaced import misplaced_parts
from boardpapers.rules.name_spelling import inconsistent_names
from boardpapers.rules.near_markdown import (
    headings_without_space,
    misplaced_names,
    paths_with_spaces,
    typed_bullets,
)
from boardpapers.rules.notice_contents import (
    notices_without_remote_access,
    notices_without_time_and_place,
)
from boardpapers.rules.notice_of_meetings import (
    councils_called_at_shorter_notice,
    papers_later_than_own_rules,
    papers_perhaps_too_late,
    papers_too_late,
)
from boardpapers.rules.officer_decisions import incomplete_records
from boardpapers.rules.output_names import shared_output_names
from boardpapers.rules.placeholders import placeholders
from boardpapers.rules.practice_and_quorum import practice_without_room, quorum_below_the_law
from boardpapers.rules.private_business import private_without_notice
from boardpapers.rules.private_notices import (
    incomplete_plan_notices,
    incomplete_private_notices,
    private_notices_too_late,
)
from boardpapers.rules.published_pages import gone_pages
from boardpapers.rules.published_papers import changed_after_publication
from boardpapers.rules.reasons import reasons_without_recommendation
from boardpapers.rules.recommendations import recommendation_count, recommendation_wording
from boardpapers.rules.rule import MOST_FINDINGS, About, Finding, Rule, Scope
from boardpapers.rules.sign_offs import unknown_sign_offs
from boardpapers.rules.style_requirements import missing_words, required_parts, unprinted_fields
from boardpapers.rules.table_shapes import missing_cells, not_tables
from boardpapers.rules.typed_citations import bare_paragraph_numbers, missing_paragraphs
from boardpapers.rules.typed_numbers import typed_numbers
from boardpapers.rules.weekdays import wrong_weekdays
from boardpapers.rules.welsh_notes import (
    councils_without_broadcast,
    notes_too_late,
    notes_without_outcome,
)
from boardpapers.rules.wide_tables import tables_too_wide
from boardpapers.rules.word_limits import parts_too_long, parts_too_short

ANY_PAPER = Scope.ANY_PAPER
WORKSPACE = Scope.WORKSPACE

RULES = {
    "BP020": Rule("shared-output-name", Severity.ERROR, REPORT, shared_output_names),
    "BP023": Rule("reversed-membership", Severity.ERROR, BOARD, reversed_memberships),
    "BP024": Rule("member-listed-twice", Severity.WARNING, BOARD, members_listed_twice),
    "BP202": Rule("duplicate-id", Severity.ERROR, WORKSPACE, duplicate_ids),
    "BP206": Rule("duplicate-item-number", Severity.ERROR, WORKSPACE, duplicate_item_numbers),
    "BP207": Rule("different-meeting", Severity.ERROR, MEETING, reports_for_another_meeting),
    "BP210": Rule("report-listed-twice", Severity.ERROR, MEETING, reports_listed_twice),
    "BP222": Rule("missing-translation", Severity.WARNING, REPORT, missing_translations),
    "BP223": Rule("different-translation", Severity.WARNING, REPORT, different_translations),
    "BP224": Rule("link-to-file", Severity.WARNING, REPORT, links_to_files),
    "BP301": Rule("required-part", Severity.ERROR, REPORT, required_parts),
    "BP302": Rule("unprinted-field", Severity.WARNING, REPORT, unprinted_fields),
    "BP304": Rule("recommendation-count", Severity.WARNING, REPORT, recommendation_count),
    "BP305": Rule("recommendation-wording", Severity.WARNING, REPORT, recommendation_wording),
    "BP306": Rule("placeholder", Severity.WARNING, ANY_PAPER, placeholders),
    "BP307": Rule("part-too-long", Severity.WARNING, REPORT, parts_too_long),
    "BP308": Rule("missing-paragraph", Severity.WARNING, REPORT, missing_paragraphs),
    "BP309": Rule("bare-paragraph-number", Severity.WARNING, REPORT, bare_paragraph_numbers),
    "BP310": Rule("inconsistent-name", Severity.WARNING, REPORT, inconsistent_names),
    "BP311": Rule("unexplained-acronym", Severity.WARNING, REPORT, unexplained_acronyms),
    "BP312": Rule("acronym-explained-twice", Severity.WARNING, REPORT, acronyms_explained_twice),
    "BP313": Rule("invalid-email", Severity.WARNING, REPORT, invalid_emails),
    "BP314": Rule("invalid-phone", Severity.WARNING, REPORT, invalid_phones),
    "BP315": Rule("wrong-weekday", Severity.WARNING, REPORT, wrong_weekdays),
    "BP316": Rule("closed-section", Severity.WARNING, REPORT, closed_sections),
    "BP317": Rule("unlabelled-implication", Severity.WARNING, REPORT, unlabelled_implications),
    "BP318": Rule("empty-implication", Severity.WARNING, REPORT, empty_implications),
    "BP319": Rule("exempt-without-reason", Severity.WARNING, REPORT, exempt_without_reason),
    "BP320": Rule("path-with-spaces", Severity.WARNING, REPORT, paths_with_spaces),
    "BP321": Rule("heading-without-space", Severity.WARNING, REPORT, headings_without_space),
    "BP322": Rule("typed-bullet", Severity.WARNING, REPORT, typed_bullets),
    "BP323": Rule("misplaced-name", Severity.WARNING, REPORT, misplaced_names),
    "BP324": Rule("typed-number", Severity.WARNING, REPORT, typed_numbers),
    "BP325": Rule("not-a-table", Severity.WARNING, REPORT, not_tables),
    "BP326": Rule("missing-cell", Severity.WARNING, REPORT, missing_cells),
    "BP327": Rule("misplaced-part", Severity.WARNING, REPORT, misplaced_parts),
    "BP328": Rule("missing-footnote", Severity.WARNING, REPORT, missing_footnotes),
    "BP330": Rule("foreign-markup", Severity.WARNING, REPORT, foreign_markup),
    "BP340": Rule("missing-cited-part", Severity.WARNING, REPORT, missing_parts),
    "BP341": Rule("lost-caption", Severity.WARNING, REPORT, lost_captions),
    "BP342": Rule("table-too-wide", Severity.WARNING, REPORT, tables_too_wide),
    "BP356": Rule("part-too-short", Severity.WARNING, REPORT, parts_too_short),
    "BP357": Rule("unmatched-reason", Severity.WARNING, REPORT, reasons_without_recommendation),
    "BP358": Rule("unknown-sign-off", Severity.WARNING, REPORT, unknown_sign_offs),
    "BP366": Rule("quorum-not-met", Severity.WARNING, MINUTES, quorum_not_met),
    "BP367": Rule("not-a-member", Severity.WARNING, MINUTES, people_without_a_seat),
    "BP368": Rule("too-many-votes", Severity.WARNING, MINUTES, too_many_votes),
    "BP369": Rule("vote-of-absent-member", Severity.WARNING, MINUTES, votes_of_the_absent),
    "BP370": Rule("item-not-on-agenda", Severity.WARNING, MINUTES, items_not_on_the_agenda),
    "BP371": Rule("item-minuted-twice", Severity.ERROR, MINUTES, items_minuted_twice),
    "BP372": Rule("action-without-owner", Severity.WARNING, MINUTES, actions_without_owner),
    "BP373": Rule("meeting-not-held", Severity.WARNING, MINUTES, meetings_not_held),
    "BP374": Rule("unclear-minute-number", Severity.WARNING, MINUTES, minute_numbers),
    "BP375": Rule("unclear-agreement", Severity.WARNING, MINUTES, unclear_agreement),
    "BP376": Rule("unclear-approval", Severity.WARNING, MEETING, unclear_approval),
    "BP377": Rule("present-and-absent", Severity.WARNING, MINUTES, present_and_absent),
    "BP378": Rule("not-unanimous", Severity.WARNING, MINUTES, votes_not_unanimous),
    "BP380": Rule("changed-after-publication", Severity.WARNING, REPORT, changed_after_publication),
    "BP383": Rule("report-in-item", Severity.WARNING, MEETING, reports_in_items),
    "BP386": Rule("untitled-private-item", Severity.WARNING, MEETING, untitled_private_items),
    "BP387": Rule("public-inside-withheld", Severity.WARNING, REPORT, public_inside_withheld),
    "BP391": Rule(
        "incomplete-decision-record", Severity.WARNING, OFFICER_DECISION, incomplete_records
    ),
    "BP392": Rule("incomplete-key-notice", Severity.WARNING, PLAN_ENTRY, incomplete_key_notices),
    "BP393": Rule("incomplete-plan-notice", Severity.WARNING, PLAN_ENTRY, incomplete_plan_notices),
    "BP400": Rule("practice-without-room", Severity.WARNING, BOARD, practice_without_room),
    "BP401": Rule("quorum-below-law", Severity.ERROR, BOARD, quorum_below_the_law),
    "BP410": Rule("published-too-late", Severity.ERROR, MEETING, papers_too_late),
    "BP411": Rule("perhaps-too-late", Severity.WARNING, MEETING, papers_perhaps_too_late),
    "BP412": Rule(
        "council-at-shorter-notice", Severity.WARNING, MEETING, councils_called_at_shorter_notice
    ),
    "BP413": Rule("later-than-own-rules", Severity.WARNING, MEETING, papers_later_than_own_rules),
    "BP415": Rule("late-without-urgency", Severity.ERROR, MEETING, late_without_urgency),
    "BP416": Rule("late-for-executive", Severity.WARNING, MEETING, late_for_an_executive),
    "BP418": Rule("no-time-or-place", Severity.WARNING, MEETING, notices_without_time_and_place),
    "BP419": Rule("no-remote-access", Severity.WARNING, MEETING, notices_without_remote_access),
    "BP420": Rule("private-without-notice", Severity.WARNING, MEETING, private_without_notice),
    "BP421": Rule("private-notice-too-late", Severity.ERROR, ANY_PAPER, private_notices_too_late),
    "BP422": Rule(
        "private-notice-without-part", Severity.WARNING, MEETING, incomplete_private_notices
    ),
    "BP425": Rule("key-notice-too-late", Severity.ERROR, PLAN_ENTRY, key_notices_too_late),
    "BP426": Rule("key-without-notice", Severity.WARNING, MEETING, key_decisions_without_notice),
    "BP430": Rule("unknown-paragraph", Severity.ERROR, ANY_PAPER, unknown_paragraphs),
    "BP431": Rule("no-public-interest", Severity.WARNING, ANY_PAPER, no_public_interest),
    "BP432": Rule("exempt-own-development", Severity.WARNING, REPORT, exempt_own_development),
    "BP433": Rule("no-background-papers", Severity.WARNING, REPORT, no_background_papers),
    "BP434": Rule(
        "exempt-item-without-paragraph", Severity.WARNING, MEETING, exempt_items_without_paragraph
    ),
    "BP440": Rule("members-not-named", Severity.WARNING, MINUTES, members_not_named),
    "BP441": Rule("urgency-not-minuted", Severity.ERROR, MINUTES, urgency_not_minuted),
    "BP445": Rule("outcome-against-vote", Severity.ERROR, MINUTES, outcomes_against_the_vote),
    "BP446": Rule("budget-without-names", Severity.ERROR, MINUTES, budgets_without_names),
    "BP450": Rule("note-too-late", Severity.ERROR, MINUTES, notes_too_late),
    "BP451": Rule("note-without-outcome", Severity.WARNING, MINUTES, notes_without_outcome),
    "BP452": Rule("no-broadcast", Severity.WARNING, MINUTES, councils_without_broadcast),
    "BP455": Rule("incomplete-statement", Severity.WARNING, MINUTES, incomplete_statements),
    "BP503": Rule("missing-alternative-text", Severity.WARNING, REPORT, missing_alternative_texts),
    "BP504": Rule("table-without-header", Severity.WARNING, REPORT, tables_without_header),
    "BP505": Rule("vague-link", Severity.WARNING, REPORT, vague_links),
    "BP506": Rule("bare-url", Severity.WARNING, REPORT, bare_urls),
    "BP507": Rule("skipped-heading-level", Severity.WARNING, REPORT, skipped_levels),
    "BP508": Rule("heading-in-capitals", Severity.WARNING, REPORT, headings_in_capitals),
    "BP509": Rule("bold-as-heading", Severity.WARNING, REPORT, bold_headings),
    "BP511": Rule("colour-alone", Severity.WARNING, REPORT, colour_symbols),
    "BP907": Rule("missing-words", Severity.WARNING, REPORT, missing_words),
    "BP981": Rule("published-page-gone", Severity.WARNING, WORKSPACE, gone_pages),
}
"""Every rule by its code."""

__all__ = [
    "MOST_FINDINGS",
    "RULES",
    "About",
    "Finding",
    "MinutesContext",
    "PaperContext",
    "PlanEntryContext",
    "ReportContext",
    "Rule",
    "Scope",
    "WorkspaceContext",
]  # fmt: skip
