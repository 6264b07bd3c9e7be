"""Names that a package exports, whose modules are imported when a name is first used.

A command so loads what it uses, although all its modules import names from the same packages.
"""

import sys
from importlib import import_module

TYPE_CHECKING = False  # importing typing would take longer than printing the version
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


def lazy_exports(package: str, modules: "Mapping[str, str]") -> "Callable[[str], object]":
    """Return the `__getattr__` of a package: `modules` has the module of each of its names."""

    def export(name: str) -> object:
        if name not in modules:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        value = getattr(import_module(f"{package}.{modules[name]}"), name)
        setattr(sys.modules[package], name, value)  # so that it is asked for once
        return value

    return export
