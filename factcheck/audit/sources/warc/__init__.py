"""WARC (ISO 28500), the files that web archives are kept in: an article a page that was captured."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from factcheck.audit.document import Document, faulty
from factcheck.audit.fields import Fields
from factcheck.audit.sources.unpacked import BrokenOffError, at_next_member, unpacked
from factcheck.audit.sources.warc.captures import PassedOver, document, target
from factcheck.audit.sources.warc.framing import BEGINS, Broken, framed
from factcheck.domain.errors import FactcheckError
from factcheck.extras import need

_NAMED = 5
"""Kinds of records that are passed over of which each is named."""


def read_warc(file: BinaryIO, path: Path, name: str, fields: Fields) -> Iterator[Document]:
    """A document a page, and a fault for each record that is broken; one more that counts what is no page.

    Raises:
        FactcheckError: `extra`: the library is not installed.
    """
    need("warcio", "audit", "a WARC file")
    number, told = 0, -1
    passed: Counter[str] = Counter()
    while True:
        try:
            for record in framed(unpacked(file, path)):
                number += 1
                made = _document(record, number, name)
                if isinstance(made, Document):
                    yield made
                else:
                    passed.update(filter(None, (made.what,)))
            break
        except BrokenOffError as error:
            goes_on = at_next_member(file, path, BEGINS)
            if number != told or not goes_on:
                yield _broken_off(name, number, str(error), goes_on)
            if not goes_on:
                break
            number = told = number + 1
    if passed:
        yield _passed_over(name, passed)


def _document(record: bytes | Broken, number: int, name: str) -> Document | PassedOver:
    place = f"{name}#{number}"
    if not isinstance(record, Broken):
        try:
            return document(record, place)
        except FactcheckError as error:
            return faulty(place, error.code, error.message)
    address = target(record.head)
    which = f"record {number} of {name}" + (f" ({address})" if address else "")
    return faulty(place, "damaged", f"{which} {record.why}: it is passed over.")


def _broken_off(name: str, number: int, why: str, goes_on: bool) -> Document:
    if goes_on:
        message = f"record {number + 1} of {name} cannot be unpacked ({why}): it is passed over."
        return faulty(f"{name}#{number + 1}", "damaged", message)
    message = f"{name} breaks off after record {number} ({why}): what came before is kept."
    return faulty(f"{name}#end", "broken-off", message)


def _passed_over(name: str, passed: Counter[str]) -> Document:
    named = [f"{count:,} {what}" for what, count in passed.most_common(_NAMED)]
    others = passed.total() - sum(count for _, count in passed.most_common(_NAMED))
    what = ", ".join([*named, f"{others:,} others"] if others else named)
    return faulty(f"{name}#other", "form", f"{name} holds captures that are no article ({what}): they are passed over.")
