"""House styles: which parts a paper has, in what order and under which labels, as data.

A style is a folder, `templates/<name>/`, of the workspace or of the program. It has a `style.yaml`
and may have templates that replace those of `templates/base/`.
"""

from boardpapers.styles.folders import (
    STYLE,
    TEMPLATES,
    base_dir,
    find_style,
    own_style_ids,
    style_ids,
    styles_below,
    styles_named,
    templates_dir,
)
from boardpapers.styles.house_style import DEFAULT, HouseStyle, load_style
from boardpapers.styles.inheritance import language_files, style_chain
from boardpapers.styles.number_levels import NumberLevel
from boardpapers.styles.number_scheme import LevelSequence, NumberScheme, number_scheme
from boardpapers.styles.printable import CONTACTS, KEYED, OFFICER_FACTS, field_of
from boardpapers.styles.style import Style
from boardpapers.styles.style_facts import ContactKey
from boardpapers.styles.style_parts import BodyPart, FirstPagePart, StylePart

__all__ = [
    "CONTACTS", "DEFAULT", "KEYED", "OFFICER_FACTS", "STYLE", "TEMPLATES", "BodyPart",
    "ContactKey", "FirstPagePart", "HouseStyle", "LevelSequence", "NumberLevel",
    "NumberScheme", "Style", "StylePart", "base_dir", "field_of", "find_style", "language_files",
    "load_style", "number_scheme", "own_style_ids", "style_chain", "style_ids", "styles_below",
    "styles_named", "templates_dir",
]  # fmt: skip
