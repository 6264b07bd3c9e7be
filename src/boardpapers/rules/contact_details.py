"""BP313, BP314: email addresses and phone numbers of contacts that cannot be right."""

import re
from collections.abc import Iterator
from functools import lru_cache

from boardpapers.diagnostics import quoted
from boardpapers.rules.contexts import ReportContext
from boardpapers.rules.placeholders import is_placeholder
from boardpapers.rules.rule import Finding

_EMAIL = r"[^\s@<>()\[\],;:\"]+@(?:[^\W_](?:[\w-]{0,62})\.)+[^\W\d_][\w-]{1,62}"
_NUMBER = r"(?:\(\+?\d+\)|\+?\d)(?:[\d .\u00a0–-]|\(0\))*"
# Between two numbers; of the second, often only its last digits are written.
_SEPARATOR = r"(?i)[,;/&]|\b(?:or|and|e?xt(?:ension|n)?|x)(?=[\W\d])"
_LAST_DIGITS = 6
_SHORT_FREE = ("0800", "0845", "0500")


def invalid_emails(context: ReportContext) -> Iterator[Finding]:
    """A contact's email address is not valid.

    Questions about the report would not reach the contact.

    Fails:

        contacts:
          - name: Alex Example
            email: alex.example@example

    Passes:

        contacts:
          - name: Alex Example
            email: alex.example@example.gov.uk
    """
    for index, contact in enumerate(context.report.contacts):
        email = contact.email
        if email and not _is_email(email) and not is_placeholder(email):
            yield Finding(
                context.paper.value("contacts", index, "email"),
                f"{quoted(email)} is not a valid email address",
                "write an address like `alex.example@example.gov.uk`",
            )


@lru_cache  # the same contacts are in most of a body's reports
def _is_email(words: str) -> bool:
    text = words.strip()
    return len(text) <= 320 and ".." not in text and re.fullmatch(_EMAIL, text) is not None


def invalid_phones(context: ReportContext) -> Iterator[Finding]:
    """A contact's phone number is not valid.

    It has too few or too many digits, or its first 0 is missing. Numbers abroad begin with `+`.
    Words such as “ask at the desk” are not checked.

    Fails:

        contacts:
          - name: Alex Example
            phone: 020 7946 01234

    Passes:

        contacts:
          - name: Alex Example
            phone: 020 7946 0123
    """
    for index, contact in enumerate(context.report.contacts):
        phone = contact.phone
        if phone and not _has_phones(phone) and not is_placeholder(phone):
            yield Finding(
                context.paper.value("contacts", index, "phone"),
                f"{quoted(phone)} is not a valid phone number",
                "write it as `020 7946 0123` or `+44 20 7946 0123`, or give an extension alone",
            )


@lru_cache  # the same contacts are in most of a body's reports
def _has_phones(words: str) -> bool:
    return all(map(_is_phone, _numbers(words)))


def _numbers(phone: str) -> Iterator[str]:
    for piece in re.split(_SEPARATOR, phone):
        found = re.search(_NUMBER, piece)
        if found and (piece is phone or sum(map(str.isdigit, found[0])) > _LAST_DIGITS):
            yield found[0]


def _is_phone(number: str) -> bool:
    digits = re.sub(r"\D", "", number.replace("(0)", ""))
    if number.startswith("+44") or digits.startswith("0044"):
        return len(digits.removeprefix("00")[2:].removeprefix("0")) in (9, 10)
    if number.startswith("+") or digits.startswith("00"):
        return 7 <= len(digits) <= 17
    if digits.startswith(_SHORT_FREE):
        return 7 <= len(digits) <= 11
    if digits.startswith("0"):
        return len(digits) in (10, 11)
    return len(digits) <= 8  # an extension, or a local or a short number
