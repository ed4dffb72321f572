"""What is no finding stands on the page too: checks that only doubt, and numbers that no check settles."""

import json
from pathlib import Path

from audit.archives import ALONE
from audit.slips import SLIPS
from factcheck.audit.beside import beside, doubtful_stories
from factcheck.audit.ledger import Ledger
from factcheck.audit.page import audit_page
from factcheck.audit.run import audit
from factcheck.audit.sources import Source
from factcheck.audit.summary import Summary
from factcheck.audit.workers import Limits

DOUBTFUL = (
    "Peru exported goods worth $12.4 billion to Chile in 2022 and imported goods worth $15.1 billion from there. "
    "Trade between Peru and Chile came to $27.63 billion in 2022."
)
"""A sum that is off by little more than what rounding does."""
UNSETTLED = "Malaysia sold machinery worth $2.1 billion to Ghana in 2016."
STORIES = {"clean": "Nobody spoke of figures.", "doubtful": DOUBTFUL, "wrong": f"{UNSETTLED} {SLIPS['sum'][0]}"}


def summary(place: str, folder: Path) -> Summary:
    archive = folder / "a.jsonl"
    archive.write_text("\n".join(json.dumps({"id": name, "text": text}) for name, text in STORIES.items()), "utf-8")
    audit(Source(archive), place, ALONE, Limits(1, 60))
    return Summary(Ledger(place))


def test_what_no_finding_tells(tmp_path: Path) -> None:
    seen = summary(str(tmp_path / "audit.db"), tmp_path)
    (wrong,), (doubtful,) = seen.stories, doubtful_stories(seen, 10)
    assert (wrong.name, doubtful.name) == ("wrong", "doubtful")
    told = beside(seen, [wrong, doubtful])
    assert told[wrong.document].unsettled == ("$2.1 billion",)
    assert not told[wrong.document].doubts
    assert not told[doubtful.document].unsettled
    (doubt,) = told[doubtful.document].doubts
    assert "12.40 + 15.10 = 27.50 billion USD" in doubt.message
    assert doubtful_stories(seen, 0) == []


def test_the_page_has_it_below_what_is_worse(tmp_path: Path) -> None:
    page = audit_page(summary(str(tmp_path / "audit.db"), tmp_path))
    assert "No check settles <bdi>$2.1 billion</bdi>." in page
    assert page.index('<bdi class="name">wrong</bdi>') < page.index('<bdi class="name">doubtful</bdi>')
    assert page.count('href="#s2-doubts"') == page.count('id="s2-doubts"') == 1


def test_where_all_is_only_doubtful_no_share_of_findings_is_told(tmp_path: Path) -> None:
    archive, ledger = tmp_path / "a.jsonl", str(tmp_path / "audit.db")
    archive.write_text(json.dumps({"id": "doubtful", "text": DOUBTFUL}), "utf-8")
    audit(Source(archive), ledger, ALONE, Limits(1, 60))
    page = audit_page(Summary(Ledger(ledger)))
    assert 'class="shares"' not in page
    assert '<bdi class="name">doubtful</bdi>' in page


def test_postgresql_tells_the_same(place: str, tmp_path: Path) -> None:
    there, here = summary(place, tmp_path), summary(str(tmp_path / "audit.db"), tmp_path)
    assert audit_page(there).partition("<section")[2] == audit_page(here).partition("<section")[2]
