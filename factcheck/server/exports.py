"""The report as a file to keep, in one of the formats that people open."""

from __future__ import annotations

import io
from functools import partial
from importlib.util import find_spec

from starlette.responses import Response

from factcheck.domain.errors import FactcheckError
from factcheck.domain.report import Report
from factcheck.reporter.formats import find_format
from factcheck.reporter.output import Medium
from factcheck.server.asked import Asked
from factcheck.server.queue import Queue

_OFFICE = "application/vnd.openxmlformats-officedocument"
_MEDIA = {
    "docx": f"{_OFFICE}.wordprocessingml.document",
    "pdf": "application/pdf",
    "xlsx": f"{_OFFICE}.spreadsheetml.sheet",
    "json": "application/json",
    "html": "text/html; charset=utf-8",
}
_LABELS = {
    "docx": "Word with comments",
    "pdf": "PDF",
    "xlsx": "Excel",
    "json": "JSON",
    "html": "HTML in one file",
}
_NEEDED = {"docx": "docx", "pdf": "weasyprint", "xlsx": "xlsxwriter"}
"""The library that a format needs."""


def offered() -> list[tuple[str, str]]:
    """The formats that can be written here, each with what its button says."""
    return [(name, told) for name, told in _LABELS.items() if name not in _NEEDED or find_spec(_NEEDED[name])]


async def exported(asked: Asked, name: str, queue: Queue, longest: int) -> Response:
    """The report on what was `asked` in the format `name`, as a file to save.

    Raises:
        FactcheckError: `format`: it is none of those offered; or why the article cannot be checked.
    """
    if name not in _MEDIA:
        raise FactcheckError("format", f"there is no format of that name here: choose of {', '.join(_MEDIA)}.")
    written = await queue.checked(asked.reader(longest), partial(_written, name))
    headers = {"Content-Disposition": f'attachment; filename="factcheck-report.{name}"'}
    return Response(written, media_type=_MEDIA[name], headers=headers)


def _written(name: str, report: Report) -> bytes:
    form = find_format(name)
    assert form
    made = io.BytesIO()
    stream = made if form.medium is Medium.BYTES else io.TextIOWrapper(made, "utf-8", "replace", newline="")
    output = form.opened(stream, False)
    output.report(report)
    output.close()
    stream.flush()
    return made.getvalue()
