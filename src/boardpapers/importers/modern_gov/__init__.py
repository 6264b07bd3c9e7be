"""Saved answers of Modern.Gov's web service, as boards, members, meetings and minutes.

Only files are read: nothing goes to the network. `xml_reader` reads a file as elements, `answers`
gathers their `records`, and the other modules make papers of them.
"""

from boardpapers.importers.modern_gov.answered_papers import AnswerPapers, papers_of_answers
from boardpapers.importers.modern_gov.answers import is_answer

__all__ = ["AnswerPapers", "is_answer", "papers_of_answers"]
