"""Rules about papers, beyond what their fields allow.

A rule is a function that yields findings. Its docstring is its manual, and it has one line in
`RULES`. Its module is loaded when it is first applied.
"""

from boardpapers.diagnostics import Severity
from boardpapers.models import BOARD, MEETING, MINUTES, OFFICER_DECISION, PLAN_ENTRY, REPORT
from boardpapers.rules.contexts import PaperContext, ReportContext, WorkspaceContext
from boardpapers.rules.rule import MOST_FINDINGS, About, Finding, Rule, Scope

ERROR, WARNING = Severity.ERROR, Severity.WARNING
ANY_PAPER = Scope.ANY_PAPER
WORKSPACE = Scope.WORKSPACE

RULES = {
    "BP020": Rule("shared-output-name", ERROR, REPORT, "output_names:shared_output_names"),
    "BP023": Rule("reversed-membership", ERROR, BOARD, "memberships:reversed_memberships"),
    "BP024": Rule("member-listed-twice", WARNING, BOARD, "memberships:members_listed_twice"),
    "BP202": Rule("duplicate-id", ERROR, WORKSPACE, "duplicate_ids:duplicate_ids"),
    "BP206": Rule(
        "duplicate-item-number", ERROR, WORKSPACE, "duplicate_numbers:duplicate_item_numbers"
    ),
    "BP207": Rule(
        "different-meeting", ERROR, MEETING, "listed_reports:reports_for_another_meeting"
    ),
    "BP210": Rule("report-listed-twice", ERROR, MEETING, "listed_reports:reports_listed_twice"),
    "BP222": Rule("missing-translation", WARNING, REPORT, "bilingual:missing_translations"),
    "BP223": Rule("different-translation", WARNING, REPORT, "bilingual:different_translations"),
    "BP224": Rule("link-to-file", WARNING, REPORT, "links_to_files:links_to_files"),
    "BP225": Rule("unlisted-report", WARNING, REPORT, "listed_reports:unlisted_reports"),
    "BP301": Rule("required-part", ERROR, REPORT, "style_requirements:required_parts"),
    "BP302": Rule("unprinted-field", WARNING, REPORT, "style_requirements:unprinted_fields"),
    "BP304": Rule("recommendation-count", WARNING, REPORT, "recommendations:recommendation_count"),
    "BP305": Rule(
        "recommendation-wording", WARNING, REPORT, "recommendations:recommendation_wording"
    ),
    "BP306": Rule("placeholder", WARNING, ANY_PAPER, "placeholders:placeholders"),
    "BP307": Rule("part-too-long", WARNING, REPORT, "word_limits:parts_too_long"),
    "BP308": Rule("missing-paragraph", WARNING, REPORT, "typed_citations:missing_paragraphs"),
    "BP309": Rule(
        "bare-paragraph-number", WARNING, REPORT, "typed_citations:bare_paragraph_numbers"
    ),
    "BP310": Rule("inconsistent-name", WARNING, REPORT, "name_spelling:inconsistent_names"),
    "BP311": Rule("unexplained-acronym", WARNING, REPORT, "acronyms:unexplained_acronyms"),
    "BP312": Rule("acronym-explained-twice", WARNING, REPORT, "acronyms:acronyms_explained_twice"),
    "BP313": Rule("invalid-email", WARNING, REPORT, "contact_details:invalid_emails"),
    "BP314": Rule("invalid-phone", WARNING, REPORT, "contact_details:invalid_phones"),
    "BP315": Rule("wrong-weekday", WARNING, REPORT, "weekdays:wrong_weekdays"),
    "BP316": Rule("closed-section", WARNING, REPORT, "access:closed_sections"),
    "BP317": Rule(
        "unlabelled-implication", WARNING, REPORT, "implications:unlabelled_implications"
    ),
    "BP318": Rule("empty-implication", WARNING, REPORT, "implications:empty_implications"),
    "BP319": Rule("exempt-without-reason", WARNING, REPORT, "access:exempt_without_reason"),
    "BP320": Rule("path-with-spaces", WARNING, REPORT, "near_markdown:paths_with_spaces"),
    "BP321": Rule("heading-without-space", WARNING, REPORT, "near_markdown:headings_without_space"),
    "BP322": Rule("typed-bullet", WARNING, REPORT, "near_markdown:typed_bullets"),
    "BP323": Rule("misplaced-name", WARNING, REPORT, "near_markdown:misplaced_names"),
    "BP324": Rule("typed-number", WARNING, REPORT, "typed_numbers:typed_numbers"),
    "BP325": Rule("not-a-table", WARNING, REPORT, "table_shapes:not_tables"),
    "BP326": Rule("missing-cell", WARNING, REPORT, "table_shapes:missing_cells"),
    "BP327": Rule("misplaced-part", WARNING, REPORT, "misplaced:misplaced_parts"),
    "BP328": Rule("missing-footnote", WARNING, REPORT, "footnote_marks:missing_footnotes"),
    "BP330": Rule("foreign-markup", WARNING, REPORT, "foreign_markup:foreign_markup"),
    "BP340": Rule("missing-cited-part", WARNING, REPORT, "cited_parts:missing_parts"),
    "BP341": Rule("lost-caption", WARNING, REPORT, "lost_captions:lost_captions"),
    "BP342": Rule("table-too-wide", WARNING, REPORT, "wide_tables:tables_too_wide"),
    "BP343": Rule("open-code-block", WARNING, ANY_PAPER, "open_fences:open_fences"),
    "BP356": Rule("part-too-short", WARNING, REPORT, "word_limits:parts_too_short"),
    "BP357": Rule("unmatched-reason", WARNING, REPORT, "reasons:reasons_without_recommendation"),
    "BP358": Rule("unknown-sign-off", WARNING, REPORT, "sign_offs:unknown_sign_offs"),
    "BP361": Rule(
        "substitute-on-executive", WARNING, MINUTES, "minutes_roles:substitutes_on_an_executive"
    ),
    "BP362": Rule("impossible-time", WARNING, MINUTES, "minutes_times:impossible_times"),
    "BP363": Rule("absent-mover", WARNING, MINUTES, "minutes_roles:absent_movers"),
    "BP366": Rule("quorum-not-met", WARNING, MINUTES, "minutes_members:quorum_not_met"),
    "BP367": Rule("not-a-member", WARNING, MINUTES, "minutes_members:people_without_a_seat"),
    "BP368": Rule("too-many-votes", WARNING, MINUTES, "minutes_votes:too_many_votes"),
    "BP369": Rule("vote-of-absent-member", WARNING, MINUTES, "minutes_votes:votes_of_the_absent"),
    "BP370": Rule("item-not-on-agenda", WARNING, MINUTES, "minutes_items:items_not_on_the_agenda"),
    "BP371": Rule("item-minuted-twice", ERROR, MINUTES, "minutes_items:items_minuted_twice"),
    "BP372": Rule("action-without-owner", WARNING, MINUTES, "minutes_items:actions_without_owner"),
    "BP373": Rule("meeting-not-held", WARNING, MINUTES, "minutes_items:meetings_not_held"),
    "BP374": Rule("unclear-minute-number", WARNING, MINUTES, "minutes_items:minute_numbers"),
    "BP375": Rule("unclear-agreement", WARNING, MINUTES, "minutes_agreement:unclear_agreement"),
    "BP376": Rule("unclear-approval", WARNING, MEETING, "minutes_agreement:unclear_approval"),
    "BP377": Rule("present-and-absent", WARNING, MINUTES, "minutes_members:present_and_absent"),
    "BP378": Rule("not-unanimous", WARNING, MINUTES, "minutes_votes:votes_not_unanimous"),
    "BP379": Rule("chair-not-named", WARNING, MINUTES, "minutes_roles:chair_not_named"),
    "BP380": Rule(
        "changed-after-publication", WARNING, REPORT, "published_papers:changed_after_publication"
    ),
    "BP383": Rule("report-in-item", WARNING, MEETING, "listed_reports:reports_in_items"),
    "BP386": Rule(
        "untitled-private-item", WARNING, MEETING, "listed_reports:untitled_private_items"
    ),
    "BP387": Rule("public-inside-withheld", WARNING, REPORT, "access:public_inside_withheld"),
    "BP391": Rule(
        "incomplete-decision-record",
        WARNING,
        OFFICER_DECISION,
        "officer_decisions:incomplete_records",
    ),
    "BP392": Rule(
        "incomplete-key-notice", WARNING, PLAN_ENTRY, "key_decision_notices:incomplete_key_notices"
    ),
    "BP393": Rule(
        "incomplete-plan-notice", WARNING, PLAN_ENTRY, "private_notices:incomplete_plan_notices"
    ),
    "BP400": Rule(
        "practice-without-room", WARNING, BOARD, "practice_and_quorum:practice_without_room"
    ),
    "BP401": Rule("quorum-below-law", ERROR, BOARD, "practice_and_quorum:quorum_below_the_law"),
    "BP410": Rule("published-too-late", ERROR, MEETING, "notice_of_meetings:papers_too_late"),
    "BP411": Rule(
        "perhaps-too-late", WARNING, MEETING, "notice_of_meetings:papers_perhaps_too_late"
    ),
    "BP412": Rule(
        "council-at-shorter-notice",
        WARNING,
        MEETING,
        "notice_of_meetings:councils_called_at_shorter_notice",
    ),
    "BP413": Rule(
        "later-than-own-rules", WARNING, MEETING, "notice_of_meetings:papers_later_than_own_rules"
    ),
    "BP415": Rule("late-without-urgency", ERROR, MEETING, "late_papers:late_without_urgency"),
    "BP416": Rule("late-for-executive", WARNING, MEETING, "late_papers:late_for_an_executive"),
    "BP418": Rule(
        "no-time-or-place", WARNING, MEETING, "notice_contents:notices_without_time_and_place"
    ),
    "BP419": Rule(
        "no-remote-access", WARNING, MEETING, "notice_contents:notices_without_remote_access"
    ),
    "BP420": Rule(
        "private-without-notice", WARNING, MEETING, "private_business:private_without_notice"
    ),
    "BP421": Rule(
        "private-notice-too-late",
        ERROR,
        (MEETING, PLAN_ENTRY),
        "private_notices:private_notices_too_late",
    ),
    "BP422": Rule(
        "private-notice-without-part",
        WARNING,
        MEETING,
        "private_notices:incomplete_private_notices",
    ),
    "BP425": Rule(
        "key-notice-too-late", ERROR, PLAN_ENTRY, "key_decision_notices:key_notices_too_late"
    ),
    "BP426": Rule(
        "key-without-notice", WARNING, MEETING, "key_decision_notices:key_decisions_without_notice"
    ),
    "BP430": Rule("unknown-paragraph", ERROR, ANY_PAPER, "exempt_papers:unknown_paragraphs"),
    "BP431": Rule("no-public-interest", WARNING, ANY_PAPER, "exempt_papers:no_public_interest"),
    "BP432": Rule(
        "exempt-own-development", WARNING, REPORT, "exempt_papers:exempt_own_development"
    ),
    "BP433": Rule("no-background-papers", WARNING, REPORT, "exempt_papers:no_background_papers"),
    "BP434": Rule(
        "exempt-item-without-paragraph",
        WARNING,
        MEETING,
        "exempt_papers:exempt_items_without_paragraph",
    ),
    "BP440": Rule("members-not-named", WARNING, MINUTES, "minutes_members:members_not_named"),
    "BP441": Rule("urgency-not-minuted", ERROR, MINUTES, "late_papers:urgency_not_minuted"),
    "BP445": Rule("outcome-against-vote", ERROR, MINUTES, "lawful_votes:outcomes_against_the_vote"),
    "BP446": Rule("budget-without-names", ERROR, MINUTES, "lawful_votes:budgets_without_names"),
    "BP450": Rule("note-too-late", ERROR, MINUTES, "welsh_notes:notes_too_late"),
    "BP451": Rule("note-without-outcome", WARNING, MINUTES, "welsh_notes:notes_without_outcome"),
    "BP452": Rule("no-broadcast", WARNING, MINUTES, "welsh_notes:councils_without_broadcast"),
    "BP455": Rule(
        "incomplete-statement", WARNING, MINUTES, "executive_decisions:incomplete_statements"
    ),
    "BP503": Rule(
        "missing-alternative-text", WARNING, REPORT, "accessibility:missing_alternative_texts"
    ),
    "BP504": Rule("table-without-header", WARNING, REPORT, "accessibility:tables_without_header"),
    "BP505": Rule("vague-link", WARNING, REPORT, "link_words:vague_links"),
    "BP506": Rule("bare-url", WARNING, REPORT, "link_words:bare_urls"),
    "BP507": Rule("skipped-heading-level", WARNING, REPORT, "heading_levels:skipped_levels"),
    "BP508": Rule("heading-in-capitals", WARNING, REPORT, "heading_levels:headings_in_capitals"),
    "BP509": Rule("bold-as-heading", WARNING, REPORT, "heading_levels:bold_headings"),
    "BP511": Rule("colour-alone", WARNING, REPORT, "colour_symbols:colour_symbols"),
    "BP907": Rule("missing-words", WARNING, REPORT, "style_requirements:missing_words"),
    "BP981": Rule("published-page-gone", WARNING, WORKSPACE, "published_pages:gone_pages"),
}
"""Every rule by its code."""

__all__ = [
    "MOST_FINDINGS",
    "RULES",
    "About",
    "Finding",
    "PaperContext",
    "ReportContext",
    "Rule",
    "Scope",
    "WorkspaceContext",
]  # fmt: skip
