"""What is no finding stands on the page too: checks that only doubt, and numbers that nothing settles."""

import csv
import json
from pathlib import Path

from audit.archives import ALONE
from audit.slips import SLIPS
from factcheck.audit.beside import beside, doubtful_stories, unsettled_stories
from factcheck.audit.export import export
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
LOOSE = (
    "Chad exported goods worth $80 million to Niger in 2014 and imported goods worth $9.7 billion from there. "
    "Trade between Chad and Niger came to $9.8 billion in 2014. Togo sold $$9.4.7 of salt to Mali."
)
"""A part that could be any other one, and a number that cannot be understood."""
STORIES = {
    "clean": "Nobody spoke of figures.",
    "doubtful": DOUBTFUL,
    "wrong": f"{UNSETTLED} {SLIPS['sum'][0]}",
    "alone": UNSETTLED,
    "loose": LOOSE,
}


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
    assert (told[wrong.document].unsettled, told[wrong.document].numbers) == (["$2.1 billion"], 4)
    assert not told[wrong.document].doubts
    assert not told[doubtful.document].unsettled
    (doubt,) = told[doubtful.document].doubts
    assert "12.40 + 15.10 = 27.50 billion USD" in doubt.message
    assert set(doubt.accused) == {"$12.4 billion", "$15.1 billion", "$27.63 billion"}
    assert set(told[wrong.document].accused[wrong.findings[0].fingerprint]) >= {"$27.4 billion", "$41.2 billion"}
    assert doubtful_stories(seen, 0) == []


def test_a_part_that_could_be_any_other_one_is_settled_by_no_sum(tmp_path: Path) -> None:
    seen = summary(str(tmp_path / "audit.db"), tmp_path)
    (loose, alone), more = unsettled_stories(seen, 10)
    assert (loose.name, alone.name, more) == ("loose", "alone", 0)
    told = beside(seen, [loose, alone])
    assert (told[loose.document].unsettled, told[loose.document].numbers) == (["$80 million", "9.4.7"], 4)
    assert (told[alone.document].unsettled, told[alone.document].numbers) == (["$2.1 billion"], 1)
    assert [story.name for story in unsettled_stories(seen, 1)[0]] == ["loose"]
    assert unsettled_stories(seen, 1)[1] == 1


def test_the_page_has_it_below_what_is_worse(tmp_path: Path) -> None:
    page = audit_page(summary(str(tmp_path / "audit.db"), tmp_path))
    assert "Nothing settles 1 of 4 numbers: <bdi>$2.1 billion</bdi>." in page
    assert "Nothing settles 1 of 1 number: <bdi>$2.1 billion</bdi>." in page
    places = [page.index(f'<bdi class="name">{name}</bdi>') for name in ("wrong", "doubtful", "loose", "alone")]
    assert places == sorted(places)
    assert page.count('href="#s2-doubts"') == page.count('id="s2-doubts"') == 1


def test_the_glance_names_every_number_that_may_be_wrong(tmp_path: Path) -> None:
    page = audit_page(summary(str(tmp_path / "audit.db"), tmp_path))
    rows = [row.partition("</p>")[0] for row in page.split('<p class="glance">')[1:]]
    assert all(f"<bdi>{number}</bdi>" in rows[0] for number in ("$16.5 billion", "$27.4 billion", "$41.2 billion"))
    assert all(f"<bdi>{number}</bdi>" in rows[1] for number in ("$12.4 billion", "$15.1 billion", "$27.63 billion"))


def test_all_of_it_is_exported(tmp_path: Path) -> None:
    seen, path = summary(str(tmp_path / "audit.db"), tmp_path), tmp_path / "numbers.csv"
    assert export(seen, path, numbers=True) == seen.numbers[2] == 4
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = [(row["story"], row["quote"], row["measure"]) for row in csv.DictReader(file)]
    assert rows == [
        ("wrong", "$2.1 billion", "exports"),
        ("alone", "$2.1 billion", "exports"),
        ("loose", "$80 million", "exports"),
        ("loose", "9.4.7", ""),
    ]


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
