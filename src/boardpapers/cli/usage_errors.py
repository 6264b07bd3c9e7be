"""Mistakes in a command line, in the words of all other messages, with what to type instead."""

import re
from collections.abc import Callable

from msgspec import Struct
from typer.exceptions import TyperException

from boardpapers.models.name_suggestions import did_you_mean, suggest

_ELSEWHERE = {
    "--watch": "`boardpapers preview` shows papers in a browser and updates them when you save",
    "--open": "`boardpapers preview` opens papers in a browser",
}
"""Options that people know from other programs, and what does the same here."""


class _Mistake(Struct, frozen=True):
    """The command that was typed, the wrong or missing `name`, and the names that it could be.

    `about` is the help of a missing argument.
    """

    command: str
    name: str
    known: list[str]
    about: str

    @property
    def hint(self) -> str:
        """What to type instead."""
        begun = [name for name in self.known if name.startswith(self.name)]
        meant = did_you_mean(begun[0]) if len(begun) == 1 else suggest(self.name, self.known)
        return meant or f"run `{self.command} --help` for a list"


def usage_error(problem: TyperException) -> str:
    """Return what is wrong with a command line, and what to type instead, in a sentence."""
    context = getattr(problem, "ctx", None)
    command = context.command_path if context else "boardpapers"
    about = getattr(getattr(problem, "param", None), "help", None) or ""
    known: list[str] = []
    if context:
        options = (option for parameter in context.command.params for option in parameter.opts)
        known = [*options, *getattr(context.command, "commands", ())]
    said = problem.format_message()
    for pattern, sentence in _SENTENCES.items():
        if found := re.match(pattern, said):
            return sentence(_Mistake(command, found[1], known, about))
    return said


def _unknown_option(mistake: _Mistake) -> str:
    hint = _ELSEWHERE.get(mistake.name, mistake.hint)
    return f"`{mistake.command}` has no option `{mistake.name}`; {hint}"


def _unknown_command(mistake: _Mistake) -> str:
    return f"`{mistake.command}` has no command `{mistake.name}`; {mistake.hint}"


def _missing_argument(mistake: _Mistake) -> str:
    about = mistake.about[:1].lower() + mistake.about[1:].rstrip(".")
    return f"`{mistake.command}` needs {mistake.name}: {about}"


def _extra_argument(mistake: _Mistake) -> str:
    return f"`{mistake.command}` takes fewer arguments: leave out `{mistake.name}`"


def _missing_value(mistake: _Mistake) -> str:
    return f"`{mistake.name}` needs a value after it"


def _extra_value(mistake: _Mistake) -> str:
    return f"`{mistake.name}` does not take a value"


_SENTENCES: dict[str, Callable[[_Mistake], str]] = {
    r"No such option: (\S+)": _unknown_option,
    r"No such command '(.*?)'": _unknown_command,
    r"Missing argument '(.*?)'": _missing_argument,
    r"Got unexpected extra argument\S* \((.*)\)": _extra_argument,
    r"Option '(.*?)' requires an argument": _missing_value,
    r"Option '(.*?)' does not take a value": _extra_value,
}
"""By the beginning of what the library says; each is made from the name in it."""
