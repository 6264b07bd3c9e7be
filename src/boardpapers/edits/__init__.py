"""Edit papers where they name one another, and keep every other byte.

`rename` and `move` plan changes in memory; `Change` has a file before and after; `write_changes`
writes all of them or none.
"""

from boardpapers.edits.file_changes import Change, write_changes
from boardpapers.edits.move import plan_move
from boardpapers.edits.named_paper import find_paper
from boardpapers.edits.rename import plan_rename, plan_rename_of_member

__all__ = [
    "Change",
    "find_paper",
    "plan_move",
    "plan_rename",
    "plan_rename_of_member",
    "write_changes",
]
