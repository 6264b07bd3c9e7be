"""Check a house style's templates by reading them, without a paper."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

from jinja2 import Environment, FileSystemLoader, TemplateNotFound, TemplateSyntaxError, meta, nodes
from jinja2.exceptions import SecurityError

from boardpapers.diagnostics import Diagnostic, Place, error, warning
from boardpapers.document import Document
from boardpapers.models.languages import LANGUAGES
from boardpapers.models.name_suggestions import suggest
from boardpapers.styles import STYLE, HouseStyle, Style, base_dir
from boardpapers.templating.environment import sandboxed_environment
from boardpapers.templating.templates import Template, place_of_line

ATTRIBUTES = {
    "document": set(dir(Document)),
    "style": {*Style.model_fields, *dir(Style)},
}
"""The attributes that templates may use, by the name of the object."""

# Jinja defines these itself, or accepts that they are missing.
_OF_JINJA = {"self", "super", "caller", "varargs", "kwargs", "loop"}
_LENIENT = {"default", "d", "defined", "undefined"}
_REFERENCES = (nodes.Include, nodes.Extends, nodes.Import, nodes.FromImport)
_KEPT = "keep each template in its style's own folder, and split a large one with `{% include %}`"
_MAY_BE_UNUSED = (".j2", ".css", ".html", ".yaml", ".yml")


@dataclass(slots=True)
class _Walk:
    """A walk through the templates of one format, from the first to all that it includes.

    `seen` has the names that each template may use, `used` their files, and `reading` the current
    one; with `guesses` there may be more.
    """

    folder: Path
    environment: Environment
    seen: dict[str, set[str]] = field(default_factory=dict)
    used: set[Path] = field(default_factory=set)
    reading: Path = Path()
    guesses: bool = False

    def checked(self, form: Template) -> Iterator[Diagnostic]:
        """Check the templates of a format, as far as they can be followed."""
        try:
            yield from self.visit(form.template, {"style", *form.names})
        except RecursionError:
            self.guesses = True
            sentence = f"`{self.reading.name}` is nested too deeply"
            place = place_of_line(self.reading, 0)
            yield error("BP903", place, sentence, "split nested expressions with `{% set %}`")

    def visit(self, name: str, visible: set[str]) -> Iterator[Diagnostic]:
        """Check a template of the style's own folder, and all that it includes."""
        if visible <= self.seen.get(name, set()) and name in self.seen:
            return
        first = name not in self.seen
        self.seen[name] = visible | self.seen.get(name, set())
        path, tree = self.parse(name)
        self.used.add(path)
        if isinstance(tree, Diagnostic):
            self.guesses = True  # the templates it includes are not known
            yield tree
            return
        if first and path.is_relative_to(self.folder):
            yield from _unknown(self.environment, tree, path, self.seen[name])
        for node in tree.find_all(_REFERENCES):
            yield from self.follow(node, path, self.seen[name] | _stored(tree))

    def parse(self, name: str) -> tuple[Path, nodes.Template | Diagnostic]:
        """Read a template, or return the reason why it cannot be read. Raises TemplateNotFound."""
        loader = cast("FileSystemLoader", self.environment.loader)
        candidates = (Path(folder, name) for folder in loader.searchpath)
        path = self.reading = next(filter(Path.is_file, candidates), self.folder / name)
        try:
            text, file, _ = loader.get_source(self.environment, name)
            return path, self.environment.parse(text, name, file)
        except UnicodeDecodeError:
            return path, error("BP903", Place(path), f"`{name}` is not UTF-8", "save it as UTF-8")
        except SecurityError as problem:
            return path, error("BP903", Place(path), str(problem), _KEPT)
        except TemplateSyntaxError as problem:
            sentence = f"the template cannot be read: {problem.message}"
            return path, error("BP903", place_of_line(path, problem.lineno), sentence)

    def follow(self, node: nodes.Node, path: Path, visible: set[str]) -> Iterator[Diagnostic]:
        """Visit the templates that a template refers to by a fixed name."""
        sees = visible if getattr(node, "with_context", True) else set[str]()
        named = getattr(node, "template", None)
        choices = named.items if isinstance(named, nodes.List | nodes.Tuple) else [named]
        for choice in choices:
            if not isinstance(choice, nodes.Const) or not isinstance(choice.value, str):
                self.guesses = True
                continue
            try:
                yield from self.visit(choice.value, sees)
            except TemplateNotFound as problem:
                if len(choices) == 1 and not getattr(node, "ignore_missing", False):
                    yield self.missing(problem, path, node.lineno)

    def missing(self, problem: TemplateNotFound, path: Path, line: int) -> Diagnostic:
        """Return the error for a missing template."""
        name = str(problem.name)
        place = place_of_line(path, line, name)
        known = self.environment.list_templates()
        return error("BP903", place, f"there is no template `{name}`", suggest(name, known))


def check_templates(style: HouseStyle, forms: list[Template]) -> list[Diagnostic]:
    """Check the templates of a house style's own folder, for all formats: BP903, BP906."""
    folder = style.folders[0]
    walks = [_Walk(folder, sandboxed_environment(style.folders, form)) for form in forms]
    found = [each for walk, form in zip(walks, forms, strict=True) for each in walk.checked(form)]
    used = set[Path]().union(*(walk.used for walk in walks))
    if not any(walk.guesses for walk in walks):
        found += _unused(folder, used)
    return list(dict.fromkeys(found))


def _unused(folder: Path, used: set[Path]) -> Iterator[Diagnostic]:
    words = [f"{language}.yaml" for language in LANGUAGES]
    known = {folder / name for name in (STYLE, *words)} | used
    for path in sorted(folder.rglob("*")):
        if path.suffix in _MAY_BE_UNUSED and path.is_file() and path not in known:
            there = sorted(base_dir().iterdir())
            replaced = [each.name for each in there if each.suffix != ".yaml"]
            names = words if path.suffix in (".yaml", ".yml") else replaced
            listed = "rename it to one of " + ", ".join(f"`{name}`" for name in names)
            help = suggest(path.name, names) or listed
            yield warning("BP906", place_of_line(path, 0), f"`{path.name}` is not used", help)


def _unknown(
    environment: Environment, tree: nodes.Template, path: Path, visible: set[str]
) -> Iterator[Diagnostic]:
    """Yield the filters, tests, names and attributes that do not exist."""
    filters = list(_unknown_functions(environment, tree, path))
    yield from filters
    if not filters:  # else the names are not known
        yield from _undeclared(environment, tree, path, visible)
    yield from _unknown_attributes(tree, path)


def _unknown_functions(
    environment: Environment, tree: nodes.Template, path: Path
) -> Iterator[Diagnostic]:
    kinds = ((nodes.Filter, "filter", environment.filters), (nodes.Test, "test", environment.tests))
    for kind, called, known in kinds:
        for node in tree.find_all(kind):
            if node.name not in known:
                place = place_of_line(path, node.lineno, node.name)
                yield error(
                    "BP903", place, f"there is no {called} `{node.name}`",
                    suggest(node.name, list(known)),
                )  # fmt: skip


def _undeclared(
    environment: Environment, tree: nodes.Template, path: Path, visible: set[str]
) -> Iterator[Diagnostic]:
    known = visible | environment.globals.keys() | _OF_JINJA | _asked_for(tree)
    known |= _stored(tree)  # Jinja treats a name set under a condition as undefined after it
    for name in sorted(meta.find_undeclared_variables(tree) - known):
        uses = (node for node in tree.find_all(nodes.Name) if node.name == name)
        line = min((node.lineno for node in uses if node.ctx == "load"), default=0)
        help = suggest(name, sorted(visible)) or (
            "a template can use " + ", ".join(f"`{each}`" for each in sorted(visible))
        )
        yield error("BP903", place_of_line(path, line, name), f"`{name}` is not defined", help)


def _asked_for(tree: nodes.Template) -> set[str]:
    """Return the names that a template tests for before it uses them."""
    lenient = (node for node in tree.find_all((nodes.Test, nodes.Filter)) if node.name in _LENIENT)
    return {each.node.name for each in lenient if isinstance(each.node, nodes.Name)}


def _unknown_attributes(tree: nodes.Template, path: Path) -> Iterator[Diagnostic]:
    stored = _stored(tree)
    for node in tree.find_all(nodes.Getattr):
        of = node.node.name if isinstance(node.node, nodes.Name) else ""
        if of in ATTRIBUTES and of not in stored and node.attr not in ATTRIBUTES[of]:
            place = place_of_line(path, node.lineno, f"{of}.{node.attr}")
            public = [
                name for name in sorted(ATTRIBUTES[of]) if not name.startswith(("_", "model_"))
            ]
            help = suggest(node.attr, public)
            yield error("BP903", place, f"`{of}` has no `{node.attr}`", help)


def _stored(tree: nodes.Template) -> set[str]:
    names = {node.name for node in tree.find_all(nodes.Name) if node.ctx != "load"}
    macros = {node.name for node in tree.find_all(nodes.Macro)}
    imported = {
        each[1] if isinstance(each, tuple) else each
        for node in tree.find_all(nodes.FromImport)
        for each in node.names
    }
    return names | macros | imported | {node.target for node in tree.find_all(nodes.Import)}
