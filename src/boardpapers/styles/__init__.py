"""House styles: which parts a paper has, in what order and under which labels, as data.

A style is a folder, `templates/<name>/`, of the workspace or of the program: `style.yaml`, and
templates that replace those of `templates/base/`.
"""

from boardpapers.styles.house_style import (
    DEFAULT,
    STYLE,
    HouseStyle,
    load_style,
    style_ids,
    templates_dir,
)
from boardpapers.styles.style import (
    KEYED,
    OFFICER_FACTS,
    BodyPart,
    ContactKey,
    Numbers,
    Style,
    StylePart,
)

__all__ = [
    "DEFAULT", "KEYED", "OFFICER_FACTS", "STYLE", "BodyPart", "ContactKey", "HouseStyle",
    "Numbers", "Style", "StylePart", "load_style", "style_ids", "templates_dir",
]  # fmt: skip
