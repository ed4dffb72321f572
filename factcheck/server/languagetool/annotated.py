"""Text with the markup in it told apart, as editors send it, taken for the original that a text stands in."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from factcheck.domain.errors import FactcheckError
from factcheck.domain.original import Form, Original, Piece
from factcheck.reader.content import Content
from factcheck.reader.normalise import whole_characters


def annotated(encoded: str) -> Content:
    """What the JSON of the field `data` holds: ``{"annotation": [{"text": "41"}, {"markup": "<b>"}]}``.

    ``interpretAs`` says what a markup stands for in the text. Every offset of the answer counts the markup too.

    Raises:
        FactcheckError: `form`: it is no such JSON.
    """
    try:
        given = json.loads(encoded)
    except (ValueError, RecursionError) as error:
        raise FactcheckError("form", "the field data is no JSON.") from error
    if isinstance(given, dict) and isinstance(given.get("text"), str) and "annotation" not in given:
        return Content(whole_characters(given["text"]))
    if not isinstance(given, dict) or not isinstance(given.get("annotation"), list):
        raise FactcheckError("form", 'the field data has neither "text" nor a list "annotation".')
    return _content(list(_nodes(given["annotation"])))


def _nodes(given: list[Any]) -> Iterator[tuple[str, str]]:
    """Of each node, what it is in the original and what it is in the text."""
    for node in given:
        if not isinstance(node, dict) or ("text" in node) == ("markup" in node):
            raise FactcheckError("form", 'each node of "annotation" has one of "text" and "markup".')
        shown = node.get("text", node.get("markup"))
        meant = node.get("text", node.get("interpretAs", ""))
        if not isinstance(shown, str) or not isinstance(meant, str):
            raise FactcheckError("form", 'a node of "annotation" holds something that is no text.')
        yield whole_characters(shown), whole_characters(meant)


def _content(nodes: list[tuple[str, str]]) -> Content:
    pieces, at, source = [], 0, 0
    for shown, meant in nodes:
        if meant and (shown == meant or len(meant) == 1):
            pieces.append(Piece(at, at + len(meant), source, source + len(shown)))
        at += len(meant)
        source += len(shown)
    whole = "".join(shown for shown, _ in nodes)
    return Content("".join(meant for _, meant in nodes), Original(Form.ANNOTATED, whole, tuple(pieces)))
