"""The words of the accessibility statement of a site."""

from typing import Annotated

from pydantic import Field

from boardpapers.models.values import Many, Text
from boardpapers.models.web_addresses import PageAddress
from boardpapers.styles.style_model import StyleModel, placeholders


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
    contact_form: Text = Field("Contact form", description="The link to the form.")
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
    enforcement_text: Annotated[Text, placeholders("service")] = Field(
        "The Equality and Human Rights Commission (EHRC) is responsible for enforcing the Public "
        "Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 "
        "(“accessibility regulations”). If you’re not happy with how we respond to your "
        "complaint, contact the {service}.",
        description="Its text.",
    )
    service: Text = Field(
        "Equality Advisory and Support Service (EASS)",
        description="Who helps with complaints, as the link in that text.",
    )
    service_address: PageAddress = Field(
        "https://www.equalityadvisoryservice.com/", description="The address of the link."
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
