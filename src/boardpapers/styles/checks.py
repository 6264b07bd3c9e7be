"""Errors in the files of a house style that concern more than one field."""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from boardpapers.diagnostics import Diagnostic, Place, error
from boardpapers.models.name_suggestions import suggest
from boardpapers.styles.folders import STYLE
from boardpapers.styles.merge import SourcedValue, parts_in, values_in
from boardpapers.workspace import AnyPaper

_OF_THE_STYLE = ("extends", "language")
_YES = ("yes", "true")
_COUNT = "{number}."
"""The format of numbers in a style that says nothing of them."""


def repeated_parts(style: SourcedValue) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each part that is printed twice: BP905."""
    yield from _repeated([name for part in parts_in(style) for name in part.fields], "part")
    for key, called in (("masthead", "part"), ("header", "fact")):
        if key in style.group:
            yield from _repeated(style.group[key].items, called)


def _repeated(names: Iterable[SourcedValue], called: str) -> Iterator[Diagnostic]:
    first: dict[str, SourcedValue] = {}
    for name in names:
        if (other := first.setdefault(str(name.value), name)) is not name:
            sentence = f"the {called} `{name.value}` is listed twice"
            found = error("BP905", _place_of(name), sentence, "delete one of the two")
            yield replace(found, related=(("the first one", _place_of(other)),))


def facts_in_boxes(style: SourcedValue) -> Iterator[Diagnostic]:
    """Yield a diagnostic for a fact in a box that has no label, BP913, or is in two, BP905."""
    labels = style.group["facts"].group if "facts" in style.group else {}
    first: dict[str, SourcedValue] = {}
    listed = (each for part in parts_in(style) for each in _facts_of(part))
    for fact in listed:
        key = fact.value
        if not isinstance(key, str):  # reported as a wrong value
            continue
        if (other := first.setdefault(key, fact)) is not fact:
            sentence = f"the fact `{key}` is in two boxes"
            found = error("BP905", _place_of(fact), sentence, "delete one of the two")
            yield replace(found, related=(("the first one", _place_of(other)),))
        elif key not in labels or labels[key].value is None:
            sentence = f"the fact `{key}` has no label"
            help = suggest(key, list(labels)) or f"add `{key}` and its label to `facts`"
            yield error("BP913", _place_of(fact), sentence, help)


def _facts_of(part: SourcedValue) -> list[SourcedValue]:
    return part.group["facts"].items if "facts" in part.group else []


def words_never_printed(style: SourcedValue) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each text in place of something that must be there: BP909.

    A style may require what an extended style has a text for.
    """
    facts = style.group["facts"].group if "facts" in style.group else {}
    named = [(part.part, part) for part in parts_in(style)]
    for name, each in (*facts.items(), *named):
        required, empty = each.group.get("required"), each.group.get("empty")
        if required is None or empty is None or required.value not in _YES or not empty.value:
            continue
        if empty.paper in (required.paper, style.paper):
            sentence = f"`empty` is never printed: `{name}` is required"
            help = "write `required: no`, or leave out `empty`"
            yield error("BP909", _place_of(empty), sentence, help)


def settings_never_used(style: SourcedValue) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each setting of a style's own file that has no use there: BP909."""
    numbers = style.group["numbers"].group if "numbers" in style.group else {}
    changed = {key for key, each in numbers.items()
               if each.paper is style.paper and each.value != _COUNT}  # fmt: skip
    if "heading" in changed and not _has_numbered_headings(style):
        yield _unused(numbers["heading"], "numbers.heading", "headings have no numbers",
                      "write `number_headings: yes`, or leave out `heading`")  # fmt: skip
    if "levels" in changed and numbers["levels"].items and "paragraph" in changed:
        yield _unused(numbers["paragraph"], "numbers.paragraph", "the first of `levels` is printed",
                      "leave out `paragraph` or `levels`")  # fmt: skip
    if "logo" not in style.group:
        masthead = style.group["masthead"].items if "masthead" in style.group else []
        parts = [part.group["part"] for part in parts_in(style) if part.part == "logo"]
        for name in (*(masthead if len(masthead) == 1 else ()), *parts):
            if name.value == "logo" and name.paper is style.paper:
                help = "add `logo: {file: …, alternative: …}`, or leave it out here"
                yield _unused(name, "logo", "the house style has no logo", help)


def _has_numbered_headings(style: SourcedValue) -> bool:
    said = {key: each.value for key, each in style.group.items()}
    by_section = "yes" if said.get("numbering") == "per-section" else "no"
    return said.get("number_headings", by_section) in _YES


def _unused(value: SourcedValue, name: str, reason: str, help: str) -> Diagnostic:
    return error("BP909", _place_of(value), f"`{name}` is never printed: {reason}", help)


def misplaced_words(paper: AnyPaper, style: SourcedValue) -> Iterator[Diagnostic]:
    """Yield an error for each key in a language file that only a style may have: BP102, BP902."""
    if paper.path.name == STYLE:
        return
    words = values_in(paper)
    for key in _OF_THE_STYLE:
        if key in words.group:
            sentence = f"`{key}` cannot be set in a language file"
            yield error("BP102", paper.key(key), sentence, f"write it in `{STYLE}`")
    known = [part.part for part in parts_in(style)]
    for part in parts_in(words):
        if part.part not in known:
            sentence = f"the house style has no part `{part.part}`"
            listed = "its parts are " + ", ".join(f"`{each}`" for each in known)
            yield error("BP902", _place(part), sentence, suggest(part.part, known) or listed)


def _place(part: SourcedValue) -> Place:
    return _place_of(part, "part")


def _place_of(value: SourcedValue, *inside: str) -> Place:
    paper, path = value.origin(inside)
    return paper.value(*path)
