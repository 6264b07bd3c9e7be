"""The templates of the formats that are made by some."""

from boardpapers.templating.templates import Form
from boardpapers.writers.html import HTML
from boardpapers.writers.markdown.document import MARKDOWN

FORMS: dict[str, Form] = {
    "md": MARKDOWN,
    "html": HTML,
}
"""What a format's templates are, and what they may see; by the format's name."""
