"""Every field with the id of a paper says what it refers to, so that `rename` finds it."""

from boardpapers.models import KINDS
from boardpapers.models.fields import models_inside
from boardpapers.models.roles import RefersTo
from boardpapers.models.values import Identifier

OTHER_IDS = {"id", "style", "of"}
"""A paper's own id, the id of a house style, and the name of an implication."""


def test_every_id_of_another_paper_is_marked() -> None:
    models = models_inside(kind.model for kind in KINDS.values())
    bare = {
        (model.__name__, name)
        for model in models
        for name, field in model.model_fields.items()
        if field.annotation in (Identifier, Identifier | None)
        and name not in OTHER_IDS
        and not any(isinstance(mark, RefersTo) for mark in field.metadata)
    }
    assert bare == set()


def test_marks_name_kinds() -> None:
    fields = (
        field
        for model in models_inside(kind.model for kind in KINDS.values())
        for field in model.model_fields.values()
    )
    marks = {mark.kind for field in fields for mark in field.metadata if isinstance(mark, RefersTo)}
    assert marks <= KINDS.keys()
    assert marks == {"meeting", "report"}
