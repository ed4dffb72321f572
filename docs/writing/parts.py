"""Parts of a page that are written by the code, between `<!-- written: NAME -->` and `<!-- end -->`."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

_PART = re.compile(r"^<!-- written: ([\w -]+) -->\n.*?^<!-- end -->$", flags=re.MULTILINE | re.DOTALL)


def part_names(page: str) -> list[str]:
    return _PART.findall(page)


def filled(page: str, parts: Mapping[str, Callable[[], str]]) -> str:
    """The page with each of its parts as it is now.

    Raises:
        KeyError: the page asks for a part that nobody writes.
    """
    return _PART.sub(lambda part: f"<!-- written: {part[1]} -->\n{parts[part[1]]().strip()}\n<!-- end -->", page)
