"""YAML's stream of events, from libyaml or, where that is missing, from the pure-Python parser.

The stream ends in an error if more than `MAXIMUM_DEPTH` collections are open. Parsers have their
own limits, or none, and look ahead before they yield an event: libyaml 0.2.6 refuses 1,000
levels, earlier versions take any number.
"""

from collections.abc import Iterator
from typing import Any

import yaml

from boardpapers.diagnostics import BoardpapersError
from boardpapers.reader.source import Source
from boardpapers.reader.yaml_errors import depth_error, syntax_error

MAXIMUM_DEPTH = 64

_BLANKS = (" ", "\t")
_OPENS = {
    yaml.MappingStartEvent: 1,
    yaml.SequenceStartEvent: 1,
    yaml.MappingEndEvent: -1,
    yaml.SequenceEndEvent: -1,
}


class _PurePython(yaml.BaseLoader):
    """PyYAML's own parser, which takes tabs after and inside a value as libyaml does.

    Before each token it checks all open brackets that may begin a key. Brackets deeper than
    `MAXIMUM_DEPTH` are left out, so that its work does not grow with the square of the depth.
    """

    def save_possible_simple_key(self) -> None:
        if self.flow_level <= MAXIMUM_DEPTH:
            super().save_possible_simple_key()

    def scan_plain_spaces(self, indent: int, start_mark: Any) -> Any:
        length = 0
        while self.peek(length) in _BLANKS:
            length += 1
        blanks = self.prefix(length)
        self.forward(length)
        if self.peek() != "\n":
            return [blanks] if blanks else []
        spaces = super().scan_plain_spaces(indent, start_mark)
        while spaces and self.peek() in _BLANKS and self.column >= indent:
            self.forward()
        return spaces

    def scan_to_next_token(self) -> None:
        super().scan_to_next_token()
        while self.peek() == "\t" and (self.flow_level or not self.allow_simple_key):
            self.forward()
            super().scan_to_next_token()


def events(source: Source) -> Iterator[Any]:
    """Yield the events of a source.

    Raises BoardpapersError: BP002 not YAML, BP008 nested too deeply.
    """
    parser: Any = getattr(yaml, "CBaseLoader", _PurePython)(source.text)
    try:
        yield from _bounded(source, parser)
    except yaml.MarkedYAMLError as problem:
        raise refusal(source, problem) from None
    except (ValueError, OverflowError):  # only the pure-Python parser: `chr` of an escape
        mark, said = parser.get_mark(), "invalid Unicode character escape code"
        unmarked = yaml.MarkedYAMLError(problem=said, problem_mark=mark)
        raise BoardpapersError(syntax_error(source, unmarked)) from None


def refusal(source: Source, problem: yaml.MarkedYAMLError) -> BoardpapersError:
    """Return the pure-Python parser's error, so that both parsers give the same message."""
    limit = problem.problem_mark.index if problem.problem_mark else 0
    try:
        for event in _bounded(source, _PurePython(source.text)):
            if event.start_mark.index > limit:
                break
    except BoardpapersError as too_deep:
        return too_deep
    except yaml.MarkedYAMLError as same:
        problem = same
    except (ValueError, OverflowError):
        pass  # an invalid escape: libyaml's error says enough
    return BoardpapersError(syntax_error(source, problem))


def _bounded(source: Source, parser: Any) -> Iterator[Any]:
    """Yield a parser's events until too many collections are open. BP008."""
    depth = 0
    for event in iter(parser.get_event, None):
        depth += _OPENS.get(type(event), 0)
        if depth > MAXIMUM_DEPTH:
            raise BoardpapersError(depth_error(source, event, MAXIMUM_DEPTH))
        yield event
