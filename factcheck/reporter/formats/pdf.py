"""`pdf`: the page of `html` as it is printed, with links and tags for those who do not see it.

WeasyPrint makes it: the same template and style sheet serve screen and paper. It asks nothing of the network.
"""

from __future__ import annotations

from typing import Any

from factcheck.domain.errors import FactcheckError
from factcheck.extras import need
from factcheck.reporter.output import Collected, Format, Medium, Stream
from factcheck.reporter.page import page

_EXTRA, _WHAT = "print", "the format pdf"


class Paper(Collected):
    def __init__(self, stream: Stream, several: bool = False) -> None:
        super().__init__(stream, several)
        self._weasyprint = _library()

    def write(self) -> None:
        written = page(self.reports, [error for _, error in self.errors])
        document = self._weasyprint.HTML(string=written, url_fetcher=_refuse)
        self.stream.write(document.write_pdf(pdf_variant="pdf/ua-1"))


def _library() -> Any:
    try:
        return need("weasyprint", _EXTRA, _WHAT)
    except OSError as error:
        raise FactcheckError("extra", f"{_WHAT} needs the system's library Pango: install libpango.") from error


def _refuse(url: str, *told: Any, **named: Any) -> Any:
    raise ValueError("nothing is fetched")


FORMAT = Format("the page as a PDF, to file and print", Paper, Medium.BYTES)
