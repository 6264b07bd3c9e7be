"""YAML's stream of events, by libyaml or, where that is missing, by the pure-Python parser."""

from collections.abc import Iterator
from typing import Any

import yaml

from boardpapers.diagnostics import BoardpapersError
from boardpapers.reader.source import Source
from boardpapers.reader.yaml_errors import syntax_error

_BLANKS = (" ", "\t")


class _PurePython(yaml.BaseLoader):
    """PyYAML's own parser, which takes tabs after and inside a value as libyaml does."""

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
    """Yield the events of a source. Raises BoardpapersError, BP002: it is not YAML."""
    parser: Any = getattr(yaml, "CBaseLoader", _PurePython)(source.text)
    try:
        yield from iter(parser.get_event, None)
    except yaml.MarkedYAMLError as problem:
        raise refusal(source, problem) from None
    except (ValueError, OverflowError):  # only the pure-Python parser: `chr` of an escape
        mark, said = parser.get_mark(), "invalid Unicode character escape code"
        unmarked = yaml.MarkedYAMLError(problem=said, problem_mark=mark)
        raise BoardpapersError(syntax_error(source, unmarked)) from None


def refusal(source: Source, problem: yaml.MarkedYAMLError) -> BoardpapersError:
    """Return what the pure-Python parser says, so that both parsers give the same words."""
    parser: Any = _PurePython(source.text)
    limit = problem.problem_mark.index if problem.problem_mark else 0
    try:
        while parser.check_event() and parser.get_event().start_mark.index <= limit:
            pass
    except yaml.MarkedYAMLError as same:
        problem = same
    except (ValueError, OverflowError):
        pass  # an escape for no character, of which libyaml has said what there is to say
    return BoardpapersError(syntax_error(source, problem))
