"""A paper in Markdown: its front matter, and the fields that are written under headings."""

import re
from collections.abc import Callable, Iterable

from boardpapers.diagnostics import BoardpapersError, error, quoted
from boardpapers.markdown.parser import plain_words
from boardpapers.reader import Composition, DataPath, Positions, Source, compose
from boardpapers.reader.composer import Span, Spans
from boardpapers.reader.front_matter import split_front_matter
from boardpapers.reader.hidden_comments import unclear_comment
from boardpapers.reader.markdown_appendices import AppendixHeading, appendix_heading
from boardpapers.reader.markdown_fields import KEEP_ONE, Filling
from boardpapers.reader.markdown_form import Items, MarkdownForm
from boardpapers.reader.markdown_lists import is_one_paragraph, leading_list
from boardpapers.reader.markdown_sections import Chapter, chapters
from boardpapers.reader.source import FORBIDDEN_CHARACTER

_EMPHASIS = re.compile(r"[*_`]")
_KIND = re.compile(r"^kind:[ \t]*(\w+)$", re.MULTILINE)


def compose_markdown(form: MarkdownForm, source: Source, spans: Spans | None = None) -> Composition:
    """Read a Markdown file as the plain data that the same paper in YAML would give.

    Raises BoardpapersError: BP021 no front matter, BP022 front matter that is not closed, BP006
    a second document; others as for `compose`. Returned as diagnostics: those of `compose`, BP121
    an unclear title, BP122 words that belong to no field, BP123 a field given twice, BP124 an
    unsuitable heading, BP125 an unclear list, BP009 a forbidden character, BP329 a comment that is
    not closed.
    """
    front = split_front_matter(source)
    spans = spans if spans is not None else Spans({}, {})
    composition = compose(front.fields, spans)
    data = {} if composition.data is None else composition.data
    if not isinstance(data, dict):
        return composition
    filling = Filling(source, front.fields, form.singulars, spans, data)
    _no_unclear_comment(filling, front.prose)
    _fill(filling, form, list(chapters(source.text, front.prose)))
    diagnostics = (*composition.diagnostics, *filling.diagnostics)
    return Composition(data, diagnostics, composition.refused | filling.refused)


def _no_unclear_comment(filling: Filling, prose: int) -> None:
    """Report a comment whose end is unclear in the text that begins at an offset. BP329."""
    text = filling.source.text
    if problem := unclear_comment(text[prose:]):
        start = problem.find(text, prose)
        filling.report("BP329", Span(start, start + len("<!--")), problem.message, problem.help)


def _fill(filling: Filling, form: MarkdownForm, found: list[Chapter]) -> None:
    kind = filling.data.get("kind")
    if isinstance(kind, str) and kind in form.kinds and kind != form.kind:
        _no_prose(filling, found, kind)
        return
    first, *others = found
    _no_field(filling, first)
    for number, chapter in enumerate(others):
        if chapter.level == 1 and number == 0:
            _title(filling, chapter)
            continue
        if chapter.level == 1:
            sentence = "only the first heading can begin with one `#`, which makes it the title"
            filling.report("BP121", chapter.heading, sentence, "begin other headings with `##`")
        _no_second_paper(filling, form, chapter)
        _part(filling, form, chapter)


def _no_prose(filling: Filling, found: Iterable[Chapter], kind: str) -> None:
    """Refuse prose in a paper that takes only fields."""
    for chapter in found:
        if chapter.text or chapter.level:
            span = chapter.heading if chapter.level else chapter.body
            sentence = f"a paper of `kind: {kind}` takes only fields, not text below them"
            filling.report("BP122", span, sentence, "write it as a field in the front matter")
            return


def _no_field(filling: Filling, chapter: Chapter) -> None:
    """Refuse words above the first heading of a field or section."""
    if chapter.text:
        help = "write a heading above them, such as `## Summary` or `## Background`"
        sentence = "these words are not under a heading"
        filling.report("BP122", chapter.body, sentence, help)


def _no_name(filling: Filling, chapter: Chapter) -> None:
    if chapter.name:
        sentence = (
            f"`{{#{chapter.name}}}` cannot name this heading, "
            "which the house style replaces with its own"
        )
        help = "name a paragraph below the heading instead, or a section"
        filling.report("BP124", chapter.heading, sentence, help)


def _title(filling: Filling, chapter: Chapter) -> None:
    _no_field(filling, chapter)
    _no_name(filling, chapter)
    words, title = _plain(filling, chapter.words, chapter.heading), filling.data.get("title")
    if title is None:
        filling.put(("title",), words, chapter.heading, chapter.heading)
    elif isinstance(title, str) and title.split() != words.split():
        other = Positions(filling.front).value(("title",))
        sentence = f"the title is {quoted(words)} here, but different in the front matter"
        filling.report("BP121", chapter.heading, sentence, KEEP_ONE, other)


def _part(filling: Filling, form: MarkdownForm, chapter: Chapter) -> None:
    """Store the text under a heading in the field that the heading names, or in a section."""
    words = " ".join(_plain(filling, chapter.words, chapter.heading).split())
    field, appendix = form.field_under(words.lower()), appendix_heading(words)
    if not (field or appendix):
        _section(filling, chapter, words)
    elif appendix:
        _appendix(filling, chapter, appendix)
    else:
        _no_name(filling, chapter)
        if field and filling.is_new(field.path, chapter.heading):
            _BY_ITEMS[field.items](filling, chapter, field.path)


def _text(filling: Filling, chapter: Chapter, path: DataPath) -> None:
    filling.put(path, chapter.text or None, chapter.heading, chapter.body)


def _list_of_texts(filling: Filling, chapter: Chapter, path: DataPath) -> None:
    """Store each item of a list as a Markdown text; a text without a list is one item."""
    listing = leading_list(chapter.text)
    if listing and listing.other is not None:
        sentence = "it is not clear whether the words after the list are part of a recommendation"
        help = (
            "if they are, indent them as far as the words of the last recommendation; "
            "if not, move them above the list"
        )
        filling.report("BP125", chapter.line(listing.other), sentence, help)
    _put_each(filling, chapter, path, _items(chapter))


def _list_of_words(filling: Filling, chapter: Chapter, path: DataPath) -> None:
    """Store each item of a list as plain words; a single paragraph is one item."""
    items = []
    for text, span in _items(chapter):
        if not is_one_paragraph(text):
            help = (
                "write each on its own line, after a dash: `- Notes of the working group, May 2013`"
            )
            filling.report("BP125", span, "the background papers are not a plain list", help)
        items.append((_plain(filling, text, span), span))
    _put_each(filling, chapter, path, items)


_BY_ITEMS: dict[Items, Callable[[Filling, Chapter, DataPath], None]] = {
    "none": _text,
    "markdown": _list_of_texts,
    "words": _list_of_words,
}


def _items(chapter: Chapter) -> list[tuple[str, Span]]:
    """Return the items of a chapter's list, with their places; all its text if it has no list."""
    listing = leading_list(chapter.text)
    if listing is None or listing.other is not None:
        return [(chapter.text, chapter.body)] if chapter.text else []
    items = []
    for item in listing.items:
        start, end = chapter.line(item.start).start + item.column, chapter.line(item.end - 1).end
        items.append((item.text, Span(start, end, before=0)))
    return items


def _put_each(
    filling: Filling, chapter: Chapter, path: DataPath, items: list[tuple[str, Span]]
) -> None:
    for number, (text, span) in enumerate(items):
        filling.put((*path, number), text, span, span)
    if not items:
        filling.put(path, None, chapter.heading, chapter.body)
    filling.spans.keys[path], filling.spans.values[path] = chapter.heading, chapter.body


def _appendix(filling: Filling, chapter: Chapter, heading: AppendixHeading) -> None:
    path = filling.next_of("appendices", chapter.heading)
    if not path:
        return
    expected = int(path[1]) + 1
    if not heading.is_at(expected):
        there, here = heading.mark, heading.expected(expected)
        sentence = f"appendix {there} is out of order: appendix {here} is expected here"
        help = "number or letter the appendices in order, or leave out their numbers and letters"
        filling.report("BP124", chapter.heading, sentence, help)
    if not heading.title:
        sentence = f"the appendix heading {quoted(chapter.words)} has no title"
        help = "write the title after a colon: `## Appendix: Terms of reference`"
        filling.report("BP124", chapter.heading, sentence, help)
    title = heading.title or "Appendix"  # already reported
    filling.put((*path, "title"), _with_name(title, chapter), chapter.heading, chapter.heading)
    filling.put((*path, "text"), chapter.text or None, chapter.heading, chapter.body)


def _section(filling: Filling, chapter: Chapter, words: str) -> None:
    path = filling.next_of("sections", chapter.heading)
    if path:
        filling.put(
            (*path, "heading"), _with_name(words, chapter), chapter.heading, chapter.heading
        )
        filling.put((*path, "text"), chapter.text or None, chapter.heading, chapter.body)


def _with_name(words: str, chapter: Chapter) -> str:
    return f"{words} {{#{chapter.name}}}".lstrip() if chapter.name else words


def _plain(filling: Filling, markdown: str, span: Span) -> str:
    """Return the words of a heading or line. BP124 not plain words, BP009 a bad character."""
    words = plain_words(markdown)
    if words is None:
        sentence = f"{quoted(markdown)} has formatting, but only plain words can be printed here"
        help = "remove the formatting; to print a mark such as `*`, write a backslash before it"
        filling.report("BP124", span, sentence, help)
        return _EMPHASIS.sub("", markdown)
    if FORBIDDEN_CHARACTER.search(words):
        sentence = "an entity in this text is an invisible character"
        filling.report("BP009", span, sentence, "delete it")
        return FORBIDDEN_CHARACTER.sub("", words)
    return words


def _no_second_paper(filling: Filling, form: MarkdownForm, chapter: Chapter) -> None:
    """Refuse a second front matter, which Markdown reads as a heading with a line below it."""
    if not form.kinds.isdisjoint(_KIND.findall(chapter.words)):
        place = filling.source.place(chapter.heading.start)
        sentence, help = "a second document begins here", "put each paper in its own file"
        raise BoardpapersError(error("BP006", place, sentence, help))
