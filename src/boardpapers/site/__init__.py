"""A site of all public papers: pages, feeds, calendars and open data, as a folder of files.

It is made in two steps. First each document becomes a page in a folder of its own, with its
downloads and its facts as `index.json` (`build/write_pages.py`). Then everything that lists
documents is made from these facts and the workspace (`parts.py` names what there is), so that a
changed report is rendered again, and no other.
"""
