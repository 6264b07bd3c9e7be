"""Contacts, and the members of boards."""

from typing import Annotated, Literal

from pydantic import Field

from boardpapers.models.base import StrictModel, one_or_many
from boardpapers.models.roles import Role
from boardpapers.models.values import Identifier, Many, Text


class Contact(StrictModel):
    """A person to contact about a paper."""

    name: Annotated[Text, Role.FACT] = Field(
        description="The officer's name.", examples=["Alex Example"]
    )
    position: Annotated[Text | None, Role.FACT] = Field(
        None, description="Job title and employer.", examples=["Senior Adviser, LGA"]
    )
    phone: Annotated[Text | None, Role.FACT] = Field(
        None,
        description="Telephone number, as printed.",
        examples=["020 7946 0123"],
    )
    email: Annotated[Text | None, Role.FACT] = Field(
        None, description="Email address.", examples=["alex.example@example.gov.uk"]
    )


class Person(StrictModel):
    """A member, written in full instead of an id; `id` may then be left out."""

    id: Identifier | None = Field(None, description="Id of this member in other papers.")
    title: Text | None = Field(
        None,
        description="Councillor, Mayor, Lord, Dr …; the house style may print its short form.",
        examples=["Councillor"],
    )
    name: Text = Field(description="Name without title and honours.")
    honours: Many[Text] = Field(
        (),
        validation_alias=one_or_many("honours"),
        description="Letters printed after the name.",
        examples=[["MBE"]],
    )
    party: Text | None = Field(None, description="Political party.")
    authority: Text | None = Field(None, description="The council that the member sits on.")
    email: Text | None = Field(None, description="Email address.")


class Member(Person):
    """A member in a file of members."""

    id: Identifier = Field(description="Id of this member in boards and minutes.")


class Members(StrictModel):
    """A file of members, `kind: members`."""

    kind: Literal["members"] = Field("members", description="Kind of paper.")
    id: Identifier | None = Field(
        None, description="Id in other papers; if left out, the file's name without its ending."
    )
    members: Many[Member] = Field(
        validation_alias=one_or_many("members"), description="The members."
    )
