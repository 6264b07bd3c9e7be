"""BP301, BP302, BP907: the parts, fields and words that a house style has for a report."""

from collections.abc import Iterator

from boardpapers.models import Report
from boardpapers.models.markdown_headings import heading_of
from boardpapers.models.roles import Role, keyed_fields, names_with
from boardpapers.reader.front_matter import is_markdown
from boardpapers.rules.contexts import ReportContext
from boardpapers.rules.misplaced import misplaced
from boardpapers.rules.rule import Finding
from boardpapers.styles import KEYED, OFFICER_FACTS, TEMPLATES, field_of, own_style_ids
from boardpapers.workspace import LinkedReport
from boardpapers.workspace.linked_report import OF_MEETING

_PRINTED = names_with(Report, Role.FACT, Role.COVER, Role.BODY) | keyed_fields(Report).keys()
# A house style does not have to print these.
_NEEDS_NO_PLACE = names_with(Report, Role.IDENTITY, Role.MARKING)
_PARTS = [field for field in Report.model_fields if field in _PRINTED - _NEEDS_NO_PLACE]


def required_parts(context: ReportContext) -> Iterator[Finding]:
    """A part that the house style requires is missing.

    A board expects the same parts in the same place in every report. Of a report's fields, only
    `title` is always required. The house style says which others are: those that come with the
    program require a purpose and recommendations.

    In a Markdown file, the heading of a part is the name of its field, such as `## Reasons`. A
    heading in the words that the house style prints makes it a section instead.

    Fails, in the style `lga-2013`:

        action:

    Passes:

        action: Officers to act as members decide.
    """
    style = context.style
    missing: dict[str, str | None] = {}
    for asked, label in style.style.required.items():
        lacking = [name for each in asked if (name := _missing(context.linked, each))]
        if len(lacking) == len(asked):
            missing.setdefault(lacking[0], label)
    sections = misplaced(context) if missing else {}
    for name, label in missing.items():
        if name in sections:
            yield sections[name]
            continue
        field = "meeting" if name in OF_MEETING else name.partition(".")[0]
        yield Finding(
            context.paper.key(field),
            f"`{name}` is missing: the house style `{style.id}` requires it",
            _how_to_add(context, name) + (f": it will be printed as “{label}”" if label else ""),
        )


def _how_to_add(context: ReportContext, name: str) -> str:
    heading = heading_of(Report, tuple(name.split(".")))
    if not heading or not is_markdown(context.paper.path):
        return "add it"
    return f"write it under a heading `{heading}`, or in the front matter"


def _missing(linked: LinkedReport, name: str) -> str:
    """Return the field that a report lacks for a part or fact; empty if it has all it needs."""
    officers = linked.report.contacts
    if name in OFFICER_FACTS and officers:
        key = name.removeprefix("contact_")
        return "" if all(getattr(each, key) for each in officers) else f"contacts.{key}"
    field = field_of(name)
    has = name == "facts" or linked.value_of(field) not in (None, (), {}, "")
    return "" if has else field


def unprinted_fields(context: ReportContext) -> Iterator[Finding]:
    """A field is filled in, but the house style does not print it.

    Readers would not see what the author wrote there.

    Fails:

        style: parks
        background_papers: Notes of the working group, May 2013
        # file: templates/parks/style.yaml
        name: Parks
        cover: [{part: purpose}, {part: recommendations}]
        body: [{part: sections}]

    Passes:

        style: lga-2013
        background_papers: Notes of the working group, May 2013
    """
    style, printed = context.style, context.style.style.printed
    for path in _filled_in(context.report, [part for part in _PARTS if part not in printed]):
        name = ".".join(path)
        if name not in printed:
            yield Finding(
                context.paper.key(*path),
                f"`{name}` will not be printed: the house style `{style.id}` has no place for it",
                "choose another house style, or move the text to a section",
            )


def _filled_in(report: Report, fields: list[str]) -> Iterator[tuple[str, ...]]:
    """Yield the paths of fields that have a value; for fields with keys, the path of each key."""
    for field in fields:
        value = getattr(report, field)
        if field in KEYED:
            yield from ((field, key) for key, text in value.items() if text)
        elif value not in (None, ()):
            yield (field,)


def missing_words(context: ReportContext) -> Iterator[Finding]:
    """The house style has no words in the report's language.

    Headings will be printed in the style's own language. To add another language, write the words
    that differ in a file named after the language, beside `style.yaml`. The words of a style that
    this one extends count too.

    Fails:

        style: parks
        language: cy-GB
        # file: templates/parks/style.yaml
        name: Parks
        cover: [{part: purpose, label: Purpose}, {part: recommendations}]
        body: [{part: sections}]

    Passes:

        style: parks
        language: cy-GB
        # file: templates/parks/style.yaml
        name: Parks
        cover: [{part: purpose, label: Purpose}, {part: recommendations}]
        body: [{part: sections}]
        # file: templates/parks/cy-GB.yaml
        cover: [{part: purpose, label: Diben}]
    """
    style, language = context.style, context.document.language
    if style.language != language:
        file = f"{TEMPLATES}/{style.id}/{language}.yaml"
        place = context.paper.value("language") if context.report.language else context.paper.key()
        is_own = style.id in own_style_ids(context.workspace.root)
        first = (
            ""
            if is_own
            else f"run `boardpapers styles copy {style.id}` to make the style your own, and "
        )
        yield Finding(
            place,
            f"the house style `{style.id}` has no words in `{language}` and will print its own",
            f"{first}write the words in `{file}`",
        )
