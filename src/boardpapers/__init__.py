"""Committee reports and membership lists from YAML and Markdown files.

`validate` checks papers and returns a list of `Diagnostic`, each with its `Place` and `Severity`;
`render` writes them as Markdown, HTML, PDF or Word files, or returns them as bytes; `pack` does so
with a meeting's agenda and reports as one document; `make_site` makes a website of all papers;
`load` returns one paper as an object.
"""

__version__ = "0.1.0"

TYPE_CHECKING = False  # importing typing would take longer than printing the version
if TYPE_CHECKING:
    from boardpapers.api import (
        BuiltSite,
        LoadedPaper,
        RenderedFile,
        RenderedPaper,
        load,
        make_site,
        pack,
        render,
        validate,
    )
    from boardpapers.diagnostics import (
        BoardpapersError,
        CallError,
        Diagnostic,
        Place,
        Severity,
    )

__all__ = [
    "BoardpapersError",
    "BuiltSite",
    "CallError",
    "Diagnostic",
    "LoadedPaper",
    "Place",
    "RenderedFile",
    "RenderedPaper",
    "Severity",
    "__version__",
    "load",
    "make_site",
    "pack",
    "render",
    "validate",
]

_MODULES = {
    **dict.fromkeys(
        ("BoardpapersError", "CallError", "Diagnostic", "Place", "Severity"), "diagnostics"
    ),
    **dict.fromkeys(("BuiltSite", "LoadedPaper", "RenderedFile", "RenderedPaper"), "api"),
    **dict.fromkeys(("load", "make_site", "pack", "render", "validate"), "api"),
}

if not TYPE_CHECKING:  # so that a type checker refuses any other name
    from boardpapers.system.lazy_exports import lazy_exports

    __getattr__ = lazy_exports(__name__, _MODULES)
