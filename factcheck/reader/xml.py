"""XML from anywhere, read without trust: no entities of its own, nothing nested without end."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING, cast

from factcheck.domain.errors import FactcheckError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

_DEEPEST = 200
"""No document that people write nests deeper."""
_OWN_ENTITIES = re.compile(rb"<\0?!\0?E\0?N\0?T\0?I\0?T\0?Y")

_TOLD_TWICE = re.compile(rb"\A" + codecs.BOM_UTF8 + rb"\s*<\?xml\s[^>]*\?>")
"""A declaration that may name another encoding than the mark before it, which counts."""


def parse_xml(blob: bytes, name: str) -> Element:
    """The root of the XML document `blob`; `name` is told in errors.

    Raises:
        FactcheckError: `unreadable`: it is no XML, defines entities, or nests deeper than any document.
    """
    root = None
    for _, element in parse_events(blob, name):
        root = element if root is None else root
    if root is None:
        raise FactcheckError("unreadable", f"{name} is XML without content: save it again.")
    return root


def parse_events(blob: bytes, name: str) -> Iterator[tuple[str, Element]]:
    """What begins (`start`) and ends (`end`) in the XML document `blob`, in order; `name` is told in errors.

    Raises:
        FactcheckError: as `parse_xml`, where it comes to that.
    """
    from xml.etree.ElementTree import ParseError, XMLPullParser

    if _OWN_ENTITIES.search(blob):
        raise FactcheckError("unreadable", f"{name} defines entities of its own, which no article needs: not read.")
    blob = _TOLD_TWICE.sub(codecs.BOM_UTF8, blob, count=1)
    parser: XMLPullParser[Element] = XMLPullParser(("start", "end"))
    depth = 0
    try:
        for start in range(0, len(blob), 65_536):
            parser.feed(blob[start : start + 65_536])
            for event, element in cast("Iterator[tuple[str, Element]]", parser.read_events()):
                depth += 1 if event == "start" else -1
                if depth > _DEEPEST:
                    raise FactcheckError("unreadable", f"{name} nests deeper than any document does: not read.")
                yield event, element
        parser.close()
    except (ParseError, ValueError, LookupError) as error:
        raise FactcheckError("unreadable", f"{name} is damaged XML ({error}): save it again.") from error


def local_name(element: Element) -> str:
    """The name of `element` without its namespace."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
