"""The addresses in a document, each used once, and the targets of the author's names."""

import re
import unicodedata
from functools import lru_cache

from msgspec import Struct, field
from msgspec.structs import replace

from boardpapers.markdown.nodes import Inlines
from boardpapers.markdown.prose import Prose

# Addresses that the program uses itself; a name that clashes with one gets another address.
_RESERVED = re.compile(r"(paragraph|recommendation|footnote|mark|part)-.*|main|document")

# No words become an address with two hyphens together.
_WITHHELD = "withheld--"


class Target(Struct, frozen=True):
    """The target of a name: an address, and the words that a reference to it shows.

    `is_heading` if the words are the author's own; `document` is the id of another report.
    `public` is the target in a public version, if that is another; it may have no address.
    """

    address: str
    words: Inlines
    is_heading: bool = False
    document: str = ""
    public: "Target | None" = None

    @property
    def for_the_public(self) -> "Target":
        """The target in a public version."""
        return self.public or self


class Addresses(Struct):
    """The addresses of one document. `targets` has the places that the author has named so far.

    While a withheld part is laid out, `public` is the target that the public see for all in it.
    """

    targets: dict[str, Target] = field(default_factory=dict)
    public: Target | None = None
    _places: dict[str, tuple[Prose, int | None]] = field(default_factory=dict)
    _taken: set[str] = field(default_factory=set)
    _copies: dict[str, int] = field(default_factory=dict)

    @property
    def names(self) -> dict[str, str]:
        """The names that the author gave, by address."""
        return {target.address: name for name, target in self.targets.items()}

    def new(self, words: str) -> str:
        """Return an address made from some words, different from all others.

        No address of a withheld part can be that of a public one: its number, as in `costs-2`,
        would tell that there is another.
        """
        slug = f"{_WITHHELD}{_free_slug(words)}" if self.public else _free_slug(words)
        address, copy = slug, self._copies.get(slug, 1)
        while address in self._taken:
            copy += 1
            address = f"{slug}-{copy}"
        self._copies[slug] = copy
        self._taken.add(address)
        return address

    def name(self, name: str, target: Target, prose: Prose, line: int | None) -> None:
        """Make a name lead to a target. BP212: the name is used twice."""
        if name not in self._places:
            self._places[name] = (prose, line)
            self.targets[name] = replace(target, public=self.public) if self.public else target
            return
        mark = f"{{#{name}}}"
        first, first_line = self._places[name]
        sentence = f"the name `{name}` is used twice"
        help = "use each name once in a report"
        other = first.locate(mark, first_line)
        prose.error("BP212", mark, line, sentence, help, (("the other place", other),))


@lru_cache(1000)
def _free_slug(words: str) -> str:
    """Return the address for some words, before it is made unique."""
    slug = slugify(words) or "section"
    return f"section-{slug}" if _RESERVED.fullmatch(slug) else slug


def slugify(words: str) -> str:
    """Turn a heading into an address: lower-case letters, digits and hyphens, in any alphabet."""
    folded = unicodedata.normalize("NFC", words).casefold().replace("’", "").replace("'", "")
    return re.sub(r"[\W_]+", "-", folded).strip("-")
