"""Committee reports, agendas and packs from structured files.

`validate` checks papers and returns a list of `Diagnostic`, each with its `Place` and `Severity`;
`render` writes them or returns them as bytes; `load` returns one as an object.
"""

__version__ = "0.1.0"

TYPE_CHECKING = False  # importing typing would take longer than `--version` does
if TYPE_CHECKING:
    from boardpapers.api import LoadedPaper, RenderedFile, RenderedPaper, load, render, validate
    from boardpapers.diagnostics import CallError, Diagnostic, Place, Severity

__all__ = [
    "CallError",
    "Diagnostic",
    "LoadedPaper",
    "Place",
    "RenderedFile",
    "RenderedPaper",
    "Severity",
    "__version__",
    "load",
    "render",
    "validate",
]

_MODULES = {
    **dict.fromkeys(("CallError", "Diagnostic", "Place", "Severity"), "boardpapers.diagnostics"),
    **dict.fromkeys(
        ("LoadedPaper", "RenderedFile", "RenderedPaper", "load", "render", "validate"),
        "boardpapers.api",
    ),
}
"""Where the public names are; each is imported when it is first asked for."""

if not TYPE_CHECKING:  # a type checker is to refuse any other name

    def __getattr__(name: str) -> object:
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        return getattr(import_module(_MODULES[name]), name)
