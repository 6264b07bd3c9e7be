"""Officers to contact, from the lines that name them."""

import re
from collections.abc import Iterator

_EMAIL = re.compile(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+")
_PHONE = re.compile(r"(?:\(?\+?\d[\d ()-]{8,18}\d)(?:\s*(?:ext(?:ension)?|x)\.?\s*\d+)?")
_LABEL = re.compile(
    r"(?:name|tel(?:ephone)?(?: ?no)?|phone(?: ?no)?|e-?mail|position|contact officer)\.?\s*:\s*",
    re.IGNORECASE,
)

Contact = dict[str, str]
FIELDS = ("name", "position", "phone", "email")


def read_contact(line: str) -> Contact:
    """Return what a line says about an officer: name, position, phone and email."""
    found: Contact = {}
    line = _LABEL.sub("", line)
    for field, pattern in (("email", _EMAIL), ("phone", _PHONE)):
        if match := pattern.search(line):
            found[field] = match[0].strip()
            line = f"{line[: match.start()]}, {line[match.end() :]}"
    name, position = _name_and_position(line)
    return {
        key: value
        for key, value in zip(
            FIELDS, (name, position, found.get("phone"), found.get("email")), strict=True
        )
        if value
    }


def _name_and_position(line: str) -> tuple[str, str]:
    line = re.sub(r"\(\s*(?:tel\.?)?[\s,]*\)|\b(?:tel|email)\b\.?:?", "", line, flags=re.IGNORECASE)
    parts = [part.strip(" /|–-\t()") for part in re.split(r",|\t| [–|/] |;|\(", line)]
    parts = [part for part in parts if part]
    return (parts[0], ", ".join(parts[1:])) if parts else ("", "")


class ContactList:
    """Officers, put together from one fact after another; a second name begins the next one."""

    def __init__(self) -> None:
        self._contacts: list[Contact] = []

    def add(self, field: str, value: str) -> None:
        """Add a fact; a `name` may be a line with all that is known."""
        if field == "name":
            self._contacts.append(read_contact(value) or {"name": value})
            return
        value = _LABEL.sub("", value).strip()
        if not self._contacts or field in self._contacts[-1]:
            self._contacts.append({})
        self._contacts[-1][field] = value

    @property
    def has_any(self) -> bool:
        """Tell whether there is an officer."""
        return bool(self._contacts)

    def __iter__(self) -> Iterator[Contact]:
        """Yield each officer who has a name, the facts in the usual order."""
        for contact in self._contacts:
            ordered = {field: contact[field] for field in FIELDS if contact.get(field)}
            if ordered:
                yield (
                    ordered
                    if "name" in ordered
                    else {"name": next(iter(ordered.values())), **ordered}
                )
