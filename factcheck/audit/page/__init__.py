"""The report of an audit as one HTML file that looks as other reports do and leads nowhere but to its sources."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.audit.across.digest import digest
from factcheck.audit.across.wording import subject, tally
from factcheck.audit.beside import beside, doubtful_stories, unsettled_stories
from factcheck.audit.page.cards import cards
from factcheck.audit.page.glance import glance
from factcheck.audit.summary import Summary, year_of
from factcheck.audit.telling import headline, looked_at
from factcheck.reporter.page import page
from factcheck.reporter.page.view import web_address

if TYPE_CHECKING:
    from markupsafe import Markup

_HERE = Path(__file__).parent
MOST_STORIES = 500
"""Stories on the page; it tells how many more there are."""
_MOST_OF_A_KIND = 100
"""Findings across stories of each kind on the page, and stories of one finding."""
_MOST_UNCHECKED = 1000
_MOST_UNSETTLED = 60
"""Numbers of a story that nothing settles."""
_MOST_SILENT = 100
"""Stories that have only such numbers."""


def audit_page(summary: Summary, most: int = MOST_STORIES) -> str:
    """The page on one run: the worst stories first, then the only doubtful ones, last those where nothing fails."""
    unchecked, found = summary.unchecked(), digest(summary, _MOST_OF_A_KIND)
    shown = summary.stories[:most]
    shown += doubtful_stories(summary, most - len(shown))
    silent, more_silent = unsettled_stories(summary, _MOST_SILENT)
    shares = [
        ("rule", summary.by_rule()),
        ("author", summary.by(lambda story: story.author)),
        ("desk", summary.by(lambda story: story.desk)),
        ("year", sorted(summary.by(year_of), key=lambda share: share.name)),
    ]
    return page(
        [],
        template=_HERE / "audit.jinja",
        audit_style=_style(),
        about=summary.about,
        headline=headline(summary),
        looked_at=looked_at(summary),
        shares=[(name, rows) for name, rows in shares if rows and [row.name for row in rows] != ["not told"]],
        stories=shown,
        silent=silent,
        more_silent=more_silent,
        beside=beside(summary, [*shown, *silent]),
        most_unsettled=_MOST_UNSETTLED,
        more=len(summary.stories[most:]),
        across=found,
        across_tally=tally(found.counts),
        subject=subject,
        most_tellings=_MOST_OF_A_KIND,
        unchecked=unchecked[:_MOST_UNCHECKED],
        more_unchecked=len(unchecked[_MOST_UNCHECKED:]),
        web=web_address,
        cards=cards,
        glance=glance,
    )


def _style() -> Markup:
    from markupsafe import Markup

    return Markup((_HERE / "audit.css").read_text(encoding="utf-8"))
