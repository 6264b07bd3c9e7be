"""Frozen classes behave as `dataclass(frozen=True, slots=True)` has them behave."""

import copy
import pickle
from dataclasses import FrozenInstanceError, dataclass, field, fields, replace
from typing import Any, ClassVar

import pytest

from boardpapers.frozen import frozen


@frozen
class Ours:
    kind: ClassVar = "ours"
    name: str
    words: tuple[str, ...] = ()
    line: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Theirs:
    kind: ClassVar = "theirs"
    name: str
    words: tuple[str, ...] = ()
    line: int | None = field(default=None, compare=False)


@frozen
class Empty:
    pass


@frozen
class Single:
    value: "Single | None"


BOTH = pytest.mark.parametrize("made", [Ours, Theirs])


@BOTH
def test_arguments_go_by_place_or_name(made: Any) -> None:
    one = made("a", line=3)
    assert (one.name, one.words, one.line) == ("a", (), 3)
    for wrong in ([], ["a", (), 3, 4]):
        with pytest.raises(TypeError, match=r"__init__\(\) (missing|takes)"):
            made(*wrong)
    with pytest.raises(TypeError, match="unexpected keyword"):
        made("a", wrong=1)


def test_fields_may_have_any_names() -> None:
    @frozen
    class Post:
        letter: str
        put_letter: str
        put: str

    assert (Post("a", "b", "c").put_letter, Post("a", "b", "c").put) == ("b", "c")


@BOTH
def test_equal_if_their_compared_fields_are(made: Any) -> None:
    assert made("a", line=3) == made("a")
    assert hash(made("a", line=3)) == hash(made("a"))
    assert made("a") != made("b")
    assert made("a") != "a"


def test_classes_are_never_equal_to_one_another() -> None:
    assert Single(None) != Empty()  # type: ignore[comparison-overlap]
    assert Empty() == Empty()
    assert Ours("a") != Theirs("a")  # type: ignore[comparison-overlap]


@BOTH
def test_nothing_changes_them(made: Any) -> None:
    one = made("a")
    with pytest.raises(FrozenInstanceError):
        one.name = "b"
    with pytest.raises(FrozenInstanceError):
        del one.name
    assert not hasattr(one, "__dict__")


@BOTH
def test_copies(made: Any) -> None:
    one = made("a", ("b",), 3)
    for other in (pickle.loads(pickle.dumps(one)), copy.deepcopy(one), replace(one)):  # noqa: S301
        assert (other, other.line) == (one, 3)
    assert replace(one, name="c") == made("c", ("b",))


@BOTH
def test_told_apart_by_sight(made: Any) -> None:
    assert repr(made("a", line=3)) == f"{made.__name__}(name='a', words=(), line=3)"
    assert repr(Single(Single(None))) == "Single(value=Single(value=None))"


@BOTH
def test_fields_and_patterns(made: Any) -> None:
    assert [each.name for each in fields(made)] == ["name", "words", "line"]
    match made("a", ("b",)):
        case Ours(name, words) | Theirs(name, words):
            assert (name, words) == ("a", ("b",))


def test_refuses_what_it_would_leave_out() -> None:
    def post_init(_self: object) -> None: ...

    ours: dict[str, Any] = {"__annotations__": {"name": str}}
    for more in (
        {"name": field(default_factory=str)},
        {"name": field(kw_only=True)},
        {"name": field(init=False, default="")},
        {"__post_init__": post_init},
        {"__repr__": post_init},
    ):
        with pytest.raises(TypeError, match="Wrong needs a dataclass"):
            frozen(type("Wrong", (), ours | more))
