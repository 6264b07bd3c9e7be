"""Frozen dataclasses that take a fifth of the time to make.

Before Python 3.13, `dataclasses` writes six methods for each frozen class and compiles them one by
one: for all the classes of a command, that takes as long as checking several reports. Here a class
has one method written for it, by which instances are made; the others need no words of their own.
"""

from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field, fields
from operator import attrgetter
from reprlib import recursive_repr
from typing import Any, TypeVar, cast, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(cls: type[T]) -> type[T]:
    """Make a class what `@dataclass(frozen=True, slots=True)` makes of it.

    A field may have a default and be left out of comparisons; nothing else can be said of it.
    """
    # Without words of its own, a class would get its signature for them, which takes long to find.
    cls.__doc__ = cls.__doc__ or cls.__name__
    made = dataclass(init=False, repr=False, eq=False, slots=True)(cls)
    of_class = fields(made)  # type: ignore[arg-type]  # a type variable hides that it has some
    _refuse_more(made, of_class)
    defaults = {each.name: each.default for each in of_class}
    values = _values(list(defaults))
    compared = _values([each.name for each in of_class if each.compare])

    def equals(self: T, other: object) -> bool:
        return other.__class__ is self.__class__ and compared(self) == compared(other)

    def hashed(self: T) -> int:
        return hash(compared(self))

    @recursive_repr()
    def shown(self: T) -> str:
        named = (f"{name}={value!r}" for name, value in zip(defaults, values(self), strict=True))
        return f"{self.__class__.__qualname__}({', '.join(named)})"

    def pickled(self: T) -> tuple[type[T], tuple[Any, ...]]:
        return self.__class__, values(self)

    def refuses(_: T, name: str, *_value: object) -> None:
        raise FrozenInstanceError(f"cannot change field {name!r}")

    methods: dict[str, Callable[..., Any]] = {
        "__init__": _init(made, defaults),
        "__eq__": equals,
        "__hash__": hashed,
        "__repr__": shown,
        "__reduce__": pickled,
        "__setattr__": refuses,
        "__delattr__": refuses,
    }
    for name, method in methods.items():
        setattr(made, name, method)
    return made


def _refuse_more(made: type[Any], of_class: tuple["Field[Any]", ...]) -> None:
    """Refuse what would be left out without a word. Raises TypeError."""
    own = {"__post_init__", "__repr__", "__eq__"} & set(vars(made))
    said = [e.name for e in of_class if e.default_factory is not MISSING or e.kw_only or not e.init]
    if own or said:
        raise TypeError(f"{made.__name__} needs a dataclass: {', '.join([*sorted(own), *said])}")


def _values(names: list[str]) -> Callable[[object], tuple[Any, ...]]:
    """Return what gives the values of some fields."""
    if len(names) > 1:
        return attrgetter(*names)
    return lambda instance: tuple([getattr(instance, name) for name in names])


def _init(made: type[Any], defaults: dict[str, Any]) -> Callable[..., None]:
    """Write the method that takes the fields as arguments, by place or by name.

    It puts each into its slot by the slot's own way, which need not be looked up by name.
    """
    scope: dict[str, Any] = {f"default_{name}": default for name, default in defaults.items()}
    scope |= {f"__put_{name}": getattr(made, name).__set__ for name in defaults}
    arguments = [
        name if default is MISSING else f"{name}=default_{name}"
        for name, default in defaults.items()
    ]
    body = "; ".join(f"__put_{name}(self, {name})" for name in defaults) or "pass"
    exec(f"def __init__({', '.join(['self', *arguments])}): {body}", scope)  # noqa: S102 - our words
    return cast("Callable[..., None]", scope["__init__"])
