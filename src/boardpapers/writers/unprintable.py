"""What a paper has and a format cannot show."""

from msgspec import Struct


class Unprintable(Struct, frozen=True):
    """A code, a sentence and its help; `words` are the cause, by which the paper's text has it."""

    code: str
    words: str
    message: str
    help: str


class UnprintableError(Exception):
    """A document that a format cannot show."""

    def __init__(self, *found: Unprintable) -> None:
        super().__init__("; ".join(each.message for each in found))
        self.found = found
