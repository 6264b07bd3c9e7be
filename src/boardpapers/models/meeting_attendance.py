"""Who came to a meeting, who did not, and what members declared."""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, GetJsonSchemaHandler
from pydantic_core import CoreSchema

from boardpapers.models.base import Reference, StrictModel
from boardpapers.models.people import Person
from boardpapers.models.schema_parts import Schema, SchemaChange, or_text
from boardpapers.models.values import Text, Time, YesNo


class Attendance(StrictModel):
    """A member who attended, and how."""

    member: Reference[Person] = Field(description="The member: an id, or the member's own fields.")
    attending: Literal["in person", "remotely"] = Field(
        "in person", description="Whether the member was in the room or attended remotely."
    )
    arrived: Time | None = Field(None, description="When the member arrived, if late.")
    left: Time | None = Field(None, description="When the member left, if early.")


def _of_member(value: Any) -> Any:
    """Take an id, or the fields of a member, as the member alone."""
    is_person = isinstance(value, dict) and "member" not in value and "name" in value
    return {"member": value} if isinstance(value, str) or is_person else value


class _OrMember:
    """A mark on a group with a `member`: an id or the fields of a member may be in its place."""

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> Schema:
        group = handler(schema)
        person = handler.resolve_ref_schema(group)["properties"]["member"]["then"]
        is_person = {"required": ["name"], "not": {"required": ["member"]}}
        return or_text({"if": is_person, "then": person, "else": group})


Attended = Annotated[Attendance, BeforeValidator(_of_member), _OrMember()]
"""A member who attended; the id alone, or the member's own fields, if there is no more to say."""


class Movement(StrictModel):
    """A member who came or left while an item was considered."""

    member: Reference[Person] = Field(description="The member: an id, or the member's own fields.")
    at: Time | None = Field(None, description="When that was.")


Moved = Annotated[Movement, BeforeValidator(_of_member), _OrMember()]
"""A member who came or left; the id or fields alone, if the time is not recorded."""


class Substitution(Attendance):
    """A member who attended in place of another, and how."""

    for_: Reference[Person] = Field(
        validation_alias="for", description="The member who was replaced."
    )


class Attendee(StrictModel):
    """Someone who attended but is not a member: an officer, a guest, a member of the public."""

    name: Text = Field(description="Name of the person.")
    position: Text | None = Field(None, description="Their job title or role.")
    attending: Literal["in person", "remotely"] = Field(
        "in person", description="Whether they were in the room or attended remotely."
    )


def _named(value: Any) -> Any:
    return {"name": value} if isinstance(value, str) else value


AlsoPresent = Annotated[Attendee, BeforeValidator(_named), SchemaChange(or_text)]
"""Someone who attended, or only a name."""


class Declaration(StrictModel):
    """An interest that a member declared."""

    member: Reference[Person] = Field(description="The member who declared it.")
    item: Text | None = Field(None, description="Number of the item that it concerns.")
    kind: Text | None = Field(
        None, description="Kind of interest.", examples=["Disclosable pecuniary interest"]
    )
    interest: Text | None = Field(None, description="The interest.")
    left: YesNo = Field(False, description="Set to yes if the member left the room for the item.")
