"""The page that shows reports to people: `html` and `pdf` write it, and the server shows it with a form around it.

It is complete without scripts, and nothing in it leads to the network but the addresses of sources.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup

from factcheck.domain.errors import FactcheckError
from factcheck.domain.report import Report
from factcheck.reporter.page.view import View
from factcheck.reporter.wording import xml_text

_HERE = Path(__file__).parent
STYLE = (_HERE / "report.css").read_text(encoding="utf-8")
"""What stands in the page's `<style>`."""


def page(
    reports: Sequence[Report], errors: Sequence[FactcheckError] = (), template: Path | None = None, **more: Any
) -> str:
    """The page on `reports`, with `errors` for the articles that could not be checked.

    Args:
        template: one that extends `report.jinja` and is told `more`.
    """
    views = [View(report, f"a{number}-") for number, report in enumerate(reports, start=1)]
    path = template or _HERE / "report.jinja"
    written = _environment(path.parent).get_template(path.name)
    return xml_text(written.render(views=views, errors=errors, style=Markup(STYLE), **more))


@cache
def _environment(folder: Path) -> Environment:
    return Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True, loader=FileSystemLoader([folder, _HERE]))
