"""The parsers of YAML that an installation may have."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
import yaml


@contextmanager
def pure_python() -> Iterator[None]:
    """Read YAML as where libyaml is missing."""
    with pytest.MonkeyPatch.context() as patch:
        patch.delattr(yaml, "CBaseLoader")
        yield
