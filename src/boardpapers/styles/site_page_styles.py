"""The words of each kind of page of a site."""

from typing import Annotated

from pydantic import Field

from boardpapers.law.regimes import Regime
from boardpapers.models.values import Many, Text
from boardpapers.styles.style_model import StyleModel, placeholders


class HomeWords(StyleModel):
    """The words of the home page."""

    title: Annotated[Text, placeholders("name")] = Field(
        "{name}: meetings and papers", description="Its title."
    )
    next: Text = Field("Next meetings", description="The heading of the meetings to come.")
    none: Text = Field("No meetings are planned.", description="If there are none.")
    all: Text = Field("All meetings", description="The link to the list of meetings.")
    latest: Text = Field("Recently published", description="The heading of the newest papers.")
    agenda: Annotated[Text, placeholders("board", "date")] = Field(
        "{board}, {date}: agenda and reports", description="An agenda among them."
    )
    decisions: Annotated[Text, placeholders("board", "date")] = Field(
        "{board}, {date}: decisions", description="Decisions among them."
    )
    published: Annotated[Text, placeholders("date")] = Field(
        "Published {date}", description="When that was."
    )
    search: Text = Field(
        "Search papers, minutes and decisions", description="The label of the search field."
    )
    button: Text = Field("Search", description="The button beside it.")


class BoardPageWords(StyleModel):
    """The words of the page of a board."""

    next: Text = Field("Next meetings", description="The heading of the meetings to come.")
    none: Text = Field("No meetings are planned.", description="If there are none.")
    past: Text = Field("Past meetings", description="The heading of earlier meetings.")
    years: Text = Field("Meetings by year", description="The heading of the links to years.")
    members: Text = Field("Members", description="The heading of the members.")
    forward_plan: Text = Field(
        "Decisions to be taken", description="The heading of what is on the forward plan."
    )
    decisions: Text = Field("Latest decisions", description="The heading of the last decisions.")
    all_decisions: Text = Field("All decisions", description="The link to the register.")
    follow: Text = Field("Follow this board", description="The heading of calendar and feed.")
    calendar: Text = Field(
        "Add its meetings to your calendar", description="The link to its calendar."
    )
    feed: Text = Field("Follow its papers with a feed reader", description="The link to its feed.")


class MeetingPageWords(StyleModel):
    """The words of lists of meetings, and of a meeting without an agenda."""

    of_year: Annotated[Text, placeholders("year")] = Field(
        "Meetings in {year}", description="The title of the list of a year."
    )
    of_board: Annotated[Text, placeholders("board", "year")] = Field(
        "{board}: {year}", description="The title of the list of a year of a board."
    )
    coming: Text = Field("Upcoming meetings", description="The heading of the meetings to come.")
    years: Text = Field("Meetings by year", description="The heading of the links to years.")
    agenda: Text = Field("Agenda and reports", description="The link to the agenda.")
    decisions: Text = Field("Decisions", description="The link to the decision sheet.")
    minutes: Text = Field("Minutes", description="The link to the minutes.")
    others: Text = Field("Papers without a meeting", description="The heading of other reports.")
    title: Annotated[Text, placeholders("board", "date")] = Field(
        "{board}: {date}", description="The title of a meeting without an agenda."
    )
    no_agenda: Text = Field(
        "The agenda of this meeting has not been published yet.",
        description="If it is still to be held.",
    )
    never: Text = Field("There is no agenda for this meeting.", description="If it was held.")


class PersonPageWords(StyleModel):
    """The words of the list of members, and of each member's page."""

    former: Text = Field("Former members", description="Those who no longer hold a seat.")
    boards: Text = Field("Boards and committees", description="The heading of their seats.")
    former_boards: Text = Field("Former seats", description="The heading of seats that ended.")
    role: Text = Field("Member", description="For a seat without a role.")
    since: Annotated[Text, placeholders("date")] = Field("since {date}", description="First day.")
    begins: Annotated[Text, placeholders("date")] = Field(
        "from {date}", description="A first day that is still to come."
    )
    until: Annotated[Text, placeholders("date")] = Field("until {date}", description="Last day.")
    between: Annotated[Text, placeholders("first", "last")] = Field(
        "{first} to {last}", description="First and last day."
    )
    party: Text = Field("Party", description="The label of the party.")
    authority: Text = Field("Council", description="The label of the member's council.")
    email: Text = Field("Email", description="The label of the email address.")
    attendance: Text = Field("Attendance", description="The heading of the attendance.")
    attended: Annotated[Text, placeholders("attended", "expected")] = Field(
        "{attended} of {expected} meetings", description="How many meetings of a board."
    )
    substitute: Annotated[Text, placeholders("count")] = Field(
        "{count} as a substitute", description="Meetings in place of another member."
    )
    votes: Text = Field("Recorded votes", description="The heading of the votes.")
    vote: Text = Field("Vote", description="The heading of the column of votes.")
    amendment: Annotated[Text, placeholders("title")] = Field(
        "{title} (amendment)", description="A vote on an amendment."
    )
    interests: Text = Field("Declared interests", description="The heading of the interests.")
    none: Text = Field("None recorded.", description="If there is nothing under a heading.")


class RegisterColumns(StyleModel):
    """The labels of what is known of an entry of a register."""

    attended: Text = Field("Attended", description="Meetings that a member came to.")
    board: Text = Field("Board", description="The board.")
    contact: Text = Field("Contact", description="Who to ask.")
    date: Text = Field("Date", description="The day.")
    decision_maker: Text = Field("Decided by", description="Who decides.")
    documents: Text = Field("Documents", description="Documents submitted.")
    due: Text = Field("Due", description="The day by which an action is due.")
    expected: Text = Field("Expected", description="Meetings that a member was expected at.")
    left: Text = Field("Left the room", description="Whether a member left for the item.")
    member: Text = Field("Member", description="The member.")
    options: Text = Field("Other options", description="What else was considered.")
    owner: Text = Field("Owner", description="Who is to do it.")
    reasons: Text = Field("Reasons", description="Why it was decided.")
    share: Text = Field("Share", description="The share of meetings that a member came to.")
    title: Text = Field("Matter", description="What it is about.")
    wards: Text = Field("Wards", description="Wards affected.")


class RegisterPageWords(StyleModel):
    """The words of the pages of registers."""

    decisions: Text = Field("Decisions", description="The title of the decisions.")
    decisions_text: Text = Field(
        "What boards and officers have decided, with the votes.", description="What they are."
    )
    actions: Text = Field("Actions", description="The title of the actions.")
    actions_text: Text = Field(
        "What meetings asked people to do, and whether they have done it.",
        description="What they are.",
    )
    attendance: Text = Field("Attendance", description="The title of the attendance.")
    attendance_text: Text = Field(
        "How often members attended the meetings they were expected at.",
        description="What it is.",
    )
    interests: Text = Field("Declared interests", description="The title of the interests.")
    interests_text: Text = Field("What members declared at meetings.", description="What they are.")
    forward_plan_text: Text = Field(
        "What is to be decided, by whom and when.", description="What the forward plan is."
    )
    of_year: Annotated[Text, placeholders("title", "year")] = Field(
        "{title} in {year}", description="The title of a register of a year."
    )
    years: Text = Field("By year", description="The heading of the links to years.")
    download: Text = Field("Download this register as a spreadsheet (CSV)", description="A link.")
    none: Text = Field("There is nothing in this register yet.", description="If it is empty.")
    no_date: Text = Field("Date to be agreed", description="For a matter without a day.")
    minute: Text = Field("Read the minute", description="The link to a minute.")
    record: Text = Field("Read the record", description="The link to an officer's decision.")
    open: Text = Field("Open", description="The heading of actions that are not done.")
    done: Text = Field("Done", description="The heading of actions that are done.")
    overdue: Text = Field("Overdue", description="For an action that is late.")
    private: Text = Field("To be decided in private", description="For a private matter.")
    unanimous: Text = Field("Unanimous", description="If all agreed.")
    columns: RegisterColumns = Field(
        default_factory=RegisterColumns, description="The labels of what is known of an entry."
    )


class AccessibilityWords(StyleModel):
    """The words of the accessibility statement, in the order of the model statement."""

    title: Text = Field("Accessibility statement", description="Its title.")
    run_by: Annotated[Text, placeholders("organisation")] = Field(
        "This website is run by {organisation}. We want as many people as possible to be able to "
        "use it. For example, you should be able to:",
        description="The first sentence.",
    )
    abilities: Many[Text] = Field(
        (
            "change colours, contrast levels and fonts using browser or device settings",
            "zoom in up to 400% without the text going off the screen",
            "navigate the website using a keyboard or speech recognition software",
            "listen to the website using a screen reader",
            "use the website without JavaScript",
        ),
        description="What people should be able to do.",
    )
    how_accessible: Text = Field(
        "How accessible this website is", description="The heading of the next part."
    )
    all_accessible: Text = Field(
        "We do not know of any parts of this website that are not accessible.",
        description="If no problems are known.",
    )
    not_accessible: Text = Field(
        "We know some parts of this website are not fully accessible:",
        description="The sentence before the known problems.",
    )
    feedback: Text = Field(
        "Feedback and contact information", description="The heading of the next part."
    )
    feedback_text: Text = Field(
        "If you need information on this website in a different format, such as accessible PDF, "
        "large print, easy read, audio recording or braille, contact us:",
        description="The sentence before the contact.",
    )
    email: Text = Field("Email", description="The label of the email address.")
    phone: Text = Field("Phone", description="The label of the telephone number.")
    response: Annotated[Text, placeholders("days")] = Field(
        "We’ll consider your request and get back to you in {days} days.",
        description="In how many days there is an answer.",
    )
    reporting: Text = Field(
        "Reporting accessibility problems with this website",
        description="The heading of the next part.",
    )
    reporting_text: Text = Field(
        "We’re always looking to improve the accessibility of this website. If you find any "
        "problems not listed on this page or think we’re not meeting accessibility requirements, "
        "contact us using the details above.",
        description="Its text.",
    )
    enforcement: Text = Field("Enforcement procedure", description="The heading of the next part.")
    enforcement_text: Text = Field(
        "The Equality and Human Rights Commission (EHRC) is responsible for enforcing the Public "
        "Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 "
        "(“accessibility regulations”). If you’re not happy with how we respond to your "
        "complaint, contact the Equality Advisory and Support Service (EASS).",
        description="Its text.",
    )
    technical: Text = Field(
        "Technical information about this website’s accessibility",
        description="The heading of the next part.",
    )
    technical_text: Annotated[Text, placeholders("organisation")] = Field(
        "{organisation} is committed to making its website accessible, in accordance with the "
        "Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility "
        "Regulations 2018.",
        description="Its text.",
    )
    status: Text = Field("Compliance status", description="The heading of the status.")
    full: Text = Field(
        "This website is fully compliant with the Web Content Accessibility Guidelines version "
        "2.2 AA standard.",
        description="If it is.",
    )
    partial: Text = Field(
        "This website is partially compliant with the Web Content Accessibility Guidelines "
        "version 2.2 AA standard, due to the non-compliances listed below.",
        description="If it is in part.",
    )
    none: Text = Field(
        "This website is not compliant with the Web Content Accessibility Guidelines version 2.2 "
        "AA standard. The non-compliances are listed below.",
        description="If it is not.",
    )
    content: Text = Field("Non-accessible content", description="The heading of the problems.")
    problems: Text = Field(
        "Non-compliance with the accessibility regulations",
        description="The heading of what should be accessible.",
    )
    burden: Text = Field(
        "Disproportionate burden", description="The heading of what would be too much."
    )
    exempt: Text = Field(
        "Content that’s not within the scope of the accessibility regulations",
        description="The heading of what need not be accessible.",
    )
    improving: Text = Field(
        "What we’re doing to improve accessibility", description="The heading of the plans."
    )
    preparation: Text = Field(
        "Preparation of this accessibility statement", description="The heading of the dates."
    )
    prepared: Annotated[Text, placeholders("date")] = Field(
        "This statement was prepared on {date}.", description="When it was prepared."
    )
    reviewed: Annotated[Text, placeholders("date")] = Field(
        "It was last reviewed on {date}.", description="When it was reviewed."
    )
    tested: Annotated[Text, placeholders("date")] = Field(
        "This website was last tested on {date} against the WCAG 2.2 AA standard.",
        description="When the site was tested.",
    )
    tested_by: Annotated[Text, placeholders("tester")] = Field(
        "The test was carried out by {tester}.", description="Who tested it."
    )
    missing: Text = Field(
        "This organisation has not published its accessibility statement here yet.",
        description="In place of the statement, if there are no facts for it.",
    )


_PUBLIC = (
    "Anyone may come to the public parts of these meetings, and may film, photograph, record or "
    "report on them"
)
_REPORTING = (
    f"{_PUBLIC}, under the Openness of Local Government Bodies Regulations 2014, without asking "
    "first. Tell the officer named on the agenda if you need space or equipment."
)
_WELSH = (
    "Anyone may come to the public parts of these meetings. The notice of each meeting says where "
    "it is held and, if you can attend remotely, how to do so."
)
_SOURCE = "Local Government Act 1972"
_KEPT = (
    "Agendas, minutes and public reports are open to inspection for six years from the meeting, "
    "and background papers for four years "
)


class NoticeWords(StyleModel):
    """The words of the page about rights and notices."""

    title: Text = Field("Notices and your rights", description="Its title.")
    attend: Text = Field("Coming to meetings", description="The heading of the right to attend.")
    attend_text: Text = Field(
        "The public may come to meetings unless the agenda says that an item is private.",
        description="For boards that are under none of the laws below.",
    )
    attend_by_regime: dict[Regime, Text] = Field(
        {
            "england-council": _REPORTING, "england-executive": _REPORTING,
            "combined-authority": _REPORTING, "parish": _REPORTING,
            "wales-council": _WELSH, "wales-executive": _WELSH, "wales-cjc": _WELSH,
            "community": _WELSH,
        },
        description="The same by the `regime` of boards.",
    )  # fmt: skip
    boards: Text = Field("Applies to:", description="Before the names of boards.")
    meetings: Text = Field("Notice of meetings", description="The heading of the meetings.")
    meetings_text: Text = Field(
        "These meetings are planned. You can read their agendas and reports here.",
        description="The sentence before them.",
    )
    meetings_by_regime: dict[Regime, Text] = Field(
        {
            "england-council": "Notice of a meeting is given, and its agenda and public reports "
            "are open to the public, at least five clear days before it (sections 100A and 100B "
            f"of the {_SOURCE}).",
            "england-executive": "The agenda and public reports are open to the public at least "
            "five clear days before a public meeting (regulations 6 and 7 of the Local Authorities "
            "(Executive Arrangements) (Meetings and Access to Information) (England) "
            "Regulations 2012).",
            "wales-council": "The notice, agenda and public reports are published electronically "
            "at least three clear days before a meeting (sections 100A and 100B of the "
            f"{_SOURCE}).",
            "wales-cjc": "The notice, agenda and public reports are published electronically "
            "at least three clear days before a meeting (sections 100A and 100B of the "
            f"{_SOURCE}).",
            "wales-executive": "The agenda and public reports are open to the public at least "
            "three clear days before a meeting (the Local Authorities (Executive Arrangements) "
            "(Decisions, Documents and Meetings) (Wales) Regulations 2001).",
            "parish": "Public notice is given at least three clear days before a meeting "
            f"(Schedule 12 to the {_SOURCE}).",
            "community": "Public notice is published electronically at least three clear days "
            f"before a meeting (Schedule 12 to the {_SOURCE}).",
        },
        description="What the law asks for, by the `regime` of boards.",
    )
    published: Annotated[Text, placeholders("date")] = Field(
        "Papers published {date}", description="When the agenda was published."
    )
    to_be_published: Annotated[Text, placeholders("date")] = Field(
        "Papers will be published {date}", description="When it will be."
    )
    private: Text = Field("Meetings in private", description="The heading of private meetings.")
    private_text: Text = Field(
        "An executive that plans to meet in private gives notice, with its reasons, at least 28 "
        "clear days before the meeting. It gives notice again at least five clear days before, "
        "with any representations received and its response (regulation 5 of the Local "
        "Authorities (Executive Arrangements) (Meetings and Access to Information) (England) "
        "Regulations 2012).",
        description="The sentence before them.",
    )
    no_private: Text = Field(
        "There are no notices of meetings in private.", description="If there are none."
    )
    first_notice: Text = Field("First notice", description="The label of the first notice.")
    second_notice: Text = Field("Second notice", description="The label of the second notice.")
    reasons: Text = Field("Reasons", description="The label of the reasons.")
    representations: Text = Field(
        "Representations received", description="The label of what people said."
    )
    answer: Text = Field("Answer", description="The label of the answer.")
    agreed_by: Text = Field("Urgency agreed by", description="Who agreed to shorter notice.")
    key: Text = Field("Key decisions", description="The heading of key decisions.")
    key_text: Text = Field(
        "Notice of a key decision is given at least 28 clear days before it is taken. Each one is "
        "in the forward plan.",
        description="The sentence before them.",
    )
    no_key: Text = Field("There are no notices of key decisions.", description="If there are none.")
    papers: Text = Field(
        "Background papers, and how long papers are open",
        description="The heading of background papers.",
    )
    papers_text: Text = Field(
        "Public reports list the background papers that they rely on. Ask the officer named in a "
        "report for a copy.",
        description="Its text.",
    )
    papers_by_law: Text = Field(
        f"{_KEPT}(sections 100C and 100D of the {_SOURCE}).",
        description="How long they are kept, for boards under that Act.",
    )
