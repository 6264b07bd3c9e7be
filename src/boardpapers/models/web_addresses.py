"""The addresses of websites, such as `https://papers.example.gov.uk/`, and of pages."""

import re
from typing import Annotated

from pydantic import AfterValidator, WithJsonSchema

from boardpapers.diagnostics import quoted
from boardpapers.models.schema_parts import END, TYPED
from boardpapers.models.value_readers import wrong

SCHEMES = ("https://", "http://")

_LABEL = "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_FOLDER = r"/(?!\.{1,2}(/|" + END + r"))([A-Za-z0-9._~!$&'()*+,;=:@-]|%[0-9A-Fa-f]{2})+"
_PORT = "6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}"
_PATTERN = rf"^https?://{_LABEL}(\.{_LABEL})*(:({_PORT}))?({_FOLDER})*/?{END}"
OF_PAGE = rf"""^https?://[^\s<>"]+{END}"""
"""The pattern of the address of a page, which may have `?` and `#`."""
_EXAMPLE = "https://papers.example.gov.uk/"


def web_address(text: str) -> str:
    """Return the address of a site with `/` at its end. Raises ValueError with help: it is none."""
    if not text.lower().startswith(SCHEMES):
        raise ValueError(f"write it with `https://` before it, like {_EXAMPLE}")
    if not re.match(_PATTERN, text):
        raise ValueError(
            f"write an address like {_EXAMPLE}, in plain letters, without spaces, `?`, `#` and the "
            "name of a user; a port is a number from 1 to 65535"
        )
    return text if text.endswith("/") else f"{text}/"


def _web_address(text: str) -> str:
    try:
        return web_address(text)
    except ValueError as problem:
        sentence = "{value} is not the address of a website"
        raise wrong("BP115", sentence, str(problem), quoted(text)) from None


WebAddress = Annotated[
    str,
    AfterValidator(_web_address),
    WithJsonSchema(
        {
            "type": TYPED,
            "pattern": _PATTERN,
            "patternErrorMessage": f"write an address like {_EXAMPLE}",
        }
    ),
]
"""The address of a website, with `/` at its end. BP115."""


_PAGE_HELP = "write the address of a page, like https://www.example.gov.uk/contact"


def _page_address(text: str) -> str:
    if not re.match(OF_PAGE, text):
        raise wrong("BP115", "{value} is not the address of a page", _PAGE_HELP, quoted(text))
    return text


PageAddress = Annotated[
    str,
    AfterValidator(_page_address),
    WithJsonSchema({"type": "string", "pattern": OF_PAGE, "patternErrorMessage": _PAGE_HELP}),
]
"""The whole address of a page, on any website. BP115."""
