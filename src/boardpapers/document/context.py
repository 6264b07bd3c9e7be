"""The state that the parts of a document share while they are laid out."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Generic, TypeVar

from msgspec import Struct, field

from boardpapers.diagnostics import BoardpapersError, Diagnostic, error
from boardpapers.document.addresses import Target
from boardpapers.document.numbering import Numbering
from boardpapers.markdown.image_files import read_image
from boardpapers.markdown.nodes import Blocks, Image, Inlines
from boardpapers.markdown.parser import Footnotes, parse
from boardpapers.markdown.phrases import has_phrases, one_line, read_phrases
from boardpapers.markdown.prose import Prose
from boardpapers.models import StrictModel, TextFile
from boardpapers.models.name_suggestions import did_you_mean
from boardpapers.paths import similar_name
from boardpapers.reader import DataPath, read_source
from boardpapers.reader.front_matter import has_front_matter
from boardpapers.reader.hidden_comments import unclear_comment, without_comments
from boardpapers.styles import Style
from boardpapers.workspace import AnyPaper, LinkedPaper, Paper, Workspace

Linked = TypeVar("Linked", bound=LinkedPaper, covariant=True)


class LayoutContext(Struct, Generic[Linked]):
    """A linked paper, its style and logo, and everything counted, noted and found so far.

    `recommendations` has their numbers, each as it is printed and as citations give it.
    `withheld_notes` has the numbers of the footnotes of withheld parts.
    """

    workspace: Workspace
    linked: Linked
    style: Style
    numbering: Numbering
    logo: Image | None = None
    footnotes: Footnotes = field(default_factory=Footnotes)
    proses: list[Prose] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    recommendations: list[tuple[str, str]] = field(default_factory=list)
    withheld_notes: set[int] = field(default_factory=set)

    @property
    def paper(self) -> Paper[StrictModel]:
        """The paper's file."""
        return self.linked.paper

    def prose(self, path: DataPath, text: str) -> Prose:
        """Add a text of the paper, and record its place in the file."""
        return self._keep(Prose(path, text, partial(self.paper.words, path), self.diagnostics))

    def prose_of_paper(self, paper: AnyPaper, path: DataPath, text: str) -> Prose:
        """Add a text of another paper, in whose own check its mistakes are reported."""
        return self._keep(Prose(path, text, partial(paper.words, path), []))

    def words(self, path: DataPath, text: str) -> Inlines:
        """Add a short text that is not Markdown, with its phrases in other languages. BP510."""
        line = one_line(text)
        if not has_phrases(line):
            return read_phrases(line)
        locate = partial(self.paper.words, path)
        return read_phrases(line, Prose(path, text, locate, self.diagnostics))

    def prose_at(self, path: DataPath, text: str | TextFile) -> Prose:
        """Add a text of the paper, or the text of the file that it names instead."""
        if isinstance(text, str):
            return self.prose(path, text)
        return self.prose_of_file((*path, "file"), text.file)

    def prose_of_file(self, path: DataPath, name: str) -> Prose:
        """Add a Markdown file of the workspace that the paper names. BP213: it cannot be used."""
        empty = self.prose(path, "")
        file = self.workspace.resolve(name)
        if file is None:
            empty.error("BP213", name, None, f"`{name}` is outside the workspace")
            return empty
        try:
            source = read_source(file)
        except BoardpapersError as problem:
            found = problem.diagnostics[0]
            if found.code == "BP000":
                close = similar_name(file)
                meant = Path(name).with_name(close).as_posix() if close else ""
                empty.error(
                    "BP213", name, None, found.message, did_you_mean(meant) if meant else ""
                )
            else:
                self.diagnostics.append(found)
            return empty
        if has_front_matter(source.text):
            sentence = f"`{name}` begins with fields, which only a separate paper may have"
            empty.error("BP213", name, None, sentence, "name a file that contains only text")
            return empty
        if unclear := unclear_comment(source.text):
            place = source.place(unclear.find(source.text, 0), len("<!--"))
            self.diagnostics.append(error("BP329", place, unclear.message, unclear.help))
        text = without_comments(source.text)
        return self._keep(Prose(path, text, source.words, self.diagnostics))

    def blocks(self, prose: Prose) -> Blocks:
        """Turn a text into blocks. Each text is parsed once."""
        notes = self.footnotes.notes
        before = len(notes)
        prose.blocks = parse(prose, self.footnotes, partial(read_image, self.workspace.resolve))
        if len(notes) > before:
            notes[before:] = self.numbering.footnotes(notes[before:], prose)
            if self.numbering.addresses.public:
                self.withheld_notes.update(note.number for note in notes[before:])
        return prose.blocks

    @contextmanager
    def withholding(self, public: Target | None) -> Iterator[None]:
        """Lay out what is withheld, unless there is no target that the public see in its place."""
        addresses = self.numbering.addresses
        before, addresses.public = addresses.public, public
        try:
            yield
        finally:
            addresses.public = before

    def _keep(self, prose: Prose) -> Prose:
        self.proses.append(prose)
        return prose
