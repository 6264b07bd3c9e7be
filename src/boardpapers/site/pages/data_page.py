"""The page for people who reuse the data of the site."""

from collections.abc import Iterator

from boardpapers.site.contents import Contents, SiteFile
from boardpapers.site.linked_data import LinkedData, filled, publisher
from boardpapers.site.page_addresses import board_address
from boardpapers.site.pages.page_layout import link, list_page
from boardpapers.site.tables.csv_files import FOLDER, TABLES

DATA = "about/data/"


def data_page(contents: Contents) -> Iterator[SiteFile]:
    """Yield the page in each edition."""
    for edition in contents.editions:
        boards = [
            link(edition.of_board(paper.model), board_address(id))
            for id, paper in contents.boards.items()
            if paper.model
        ]
        content = {"boards": boards, "tables": list(TABLES)}
        title = edition.words.data.title
        data = _dataset(contents, title, edition.words.data.intro)
        yield list_page(edition, "data", DATA, title, data=data, content=content)


def _dataset(contents: Contents, title: str, description: str) -> LinkedData:
    """Return the tables as a data set, so that search engines for data find it."""
    settings = contents.workspace.settings
    return filled(
        {
            "@type": "Dataset",
            "name": f"{title}: {settings.name}" if settings.name else title,
            "description": description,
            "url": contents.absolute(DATA),
            "license": settings.licence,
            "creator": publisher(contents.workspace, contents.url),
            "isAccessibleForFree": True,
            "distribution": [
                {
                    "@type": "DataDownload",
                    "name": name,
                    "contentUrl": contents.absolute(f"{FOLDER}{name}.csv"),
                    "encodingFormat": "text/csv",
                }
                for name in TABLES
            ],
        }
    )
