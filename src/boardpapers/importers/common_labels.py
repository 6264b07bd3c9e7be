"""Labels that papers of many councils have, besides those of house styles."""

from boardpapers.importers.access_words import ACCESS_LABELS, STATEMENTS
from boardpapers.importers.label_keys import label_key

_WORDS = {
    "title": ("title", "subject", "report title", "title of report", "name of report"),
    "facts.board": (
        "board", "committee", "meeting", "report to", "to", "decision maker",
        "final decision-maker", "meeting of", "name of committee",
    ),
    "facts.date": ("date", "date of meeting", "meeting date", "date of committee"),
    "facts.item": ("item", "agenda item", "agenda item no", "item no", "agenda item number"),
    "facts.report_of": (
        "report of", "report by", "reporting officer", "lead head of service", "director",
        "strategic director", "responsible officer", "report authorised by", "lead officer",
    ),
    "facts.wards": ("ward", "wards affected", "ward(s) affected", "affected wards"),
    "facts.access": ACCESS_LABELS,
    "facts.key_decision": ("key decision", "is this a key decision", "is key decision"),
    "facts.portfolio_holder": (
        "portfolio holder", "cabinet member", "portfolio", "executive member", "lead member",
    ),
    "contacts.name": (
        "contact officer", "contact", "report author", "author", "officer contact", "name",
        "lead officer and report author", "contact for enquiries", "contact detail",
        "contact name", "contact person",
    ),
    "contacts.position": ("position", "job title", "designation", "post"),
    "contacts.phone": (
        "phone", "phone no", "tel", "telephone", "telephone number", "telephone no", "tel no",
        "phone number", "direct dial",
    ),
    "contacts.email": ("email", "email address"),
    "purpose": ("purpose", "purpose of report"),
    "summary": ("summary", "executive summary", "report summary", "purpose/executive summary"),
    "recommendations": (
        "recommendation", "decision required", "officer recommendation",
        "this report makes the following recommendations to this committee",
    ),
    "reasons": ("reason", "reason for recommendation", "reason for decision"),
    "options": ("options considered", "alternative options considered", "available options"),
    "consultation": ("consultation", "consultation undertaken"),
    "action": ("action", "action required", "officer action"),
    "background_papers": ("background papers", "background documents"),
}  # fmt: skip

COMMON_LABELS = {label_key(words): field for field, each in _WORDS.items() for words in each}
"""The field of each label, in the form in which labels are compared."""

SHORT_LABELS = STATEMENTS | frozenset(
    map(label_key, ("to", "name", "item", "date", "post", "portfolio", "director", "meeting"))
)
"""Labels that are words of many other headings, and so need a colon or a cell of their own."""

MEETING_LABELS = frozenset(
    map(
        label_key,
        (
            "present",
            "members present",
            "apologies",
            "apologies for absence",
            "in attendance",
            "officers present",
            "also present",
            "minutes",
            "discussion",
            "decision",
            "resolved",
            "agreed",
            "action",
            "additional documents",
            "venue",
            "time",
            "place",
            "location",
            "send apologies to",
            "items",
            "no. item",
            "agenda",
            "decision list",
        ),
    )
)
"""Labels that agendas and minutes have."""
