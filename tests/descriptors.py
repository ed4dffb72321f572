"""Descriptors with anything in any place."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import strategies as st

_WRONG = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 3) | st.sampled_from(["", "x", "..", "1e9", "trade.csv", "value"]),
    lambda inner: (
        st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from(["name", "path", "x"]), inner, max_size=2)
    ),
    max_leaves=4,
)


def _places(told: Any, way: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The way to every value in a descriptor."""
    inner = told.items() if isinstance(told, dict) else enumerate(told) if isinstance(told, list) else ()
    return [way, *(place for key, value in inner for place in _places(value, (*way, key)))][not way :]


def broken(package: dict[str, Any], data: st.DataObject) -> dict[str, Any]:
    """The descriptor with one of its values, wherever, made another one."""
    changed: dict[str, Any] = json.loads(json.dumps(package))
    *way, last = data.draw(st.sampled_from(_places(changed)))
    inner: Any = changed
    for key in way:
        inner = inner[key]
    inner[last] = data.draw(_WRONG)
    return changed
