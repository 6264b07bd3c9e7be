"""The URLs and pictures that the parts of a Word file refer to, each of them once."""

from dataclasses import dataclass, field
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docx.opc.part import Part


@dataclass(slots=True)
class Relationships:
    """The ids of all targets so far, by part and target, and the parts of pictures by name.

    python-docx would look through all relationships of a part for each new one.
    """

    ids: dict[tuple[str, str], str] = field(default_factory=dict)
    pictures: dict[str, "Part"] = field(default_factory=dict)

    def to_url(self, part: "Part", url: str) -> str:
        """Return the id by which a part refers to a URL."""
        from docx.opc.constants import RELATIONSHIP_TYPE

        return self._to(part, url, url, RELATIONSHIP_TYPE.HYPERLINK)

    def to_picture(self, part: "Part", data: bytes, ending: str, media_type: str) -> str:
        """Return the id by which a part refers to a picture, which is stored once."""
        from docx.opc.constants import RELATIONSHIP_TYPE
        from docx.opc.packuri import PackURI
        from docx.opc.part import Part

        name = PackURI(f"/word/media/{sha256(data).hexdigest()[:16]}.{ending}")
        if name not in self.pictures:
            self.pictures[name] = Part(name, media_type, data, part.package)
        return self._to(part, name, self.pictures[name], RELATIONSHIP_TYPE.IMAGE)

    def _to(self, part: "Part", name: str, target: "Part | str", kind: str) -> str:
        key = (str(part.partname), name)
        if key not in self.ids:
            self.ids[key] = f"target{len(self.ids) + 1}"
            part.load_rel(kind, target, self.ids[key], is_external=isinstance(target, str))
        return self.ids[key]
