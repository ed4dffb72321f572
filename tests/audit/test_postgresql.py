"""The ledger in a real PostgreSQL."""

import json
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from audit.archives import ALONE, light, write_lines
from factcheck.audit.across import across
from factcheck.audit.ledger import Ledger
from factcheck.audit.run import Progress, audit
from factcheck.audit.sources import Source
from factcheck.audit.summary import Summary
from factcheck.audit.workers import Limits
from factcheck.domain.errors import FactcheckError


def run(archive: Path, place: str) -> Progress:
    return audit(Source(archive), place, ALONE, Limits(1, 20), prepare=light)


def test_a_ledger_is_the_same_there(place: str, tmp_path: Path) -> None:
    archive = write_lines(tmp_path / "a.jsonl", [f"story {n} {'wrong' if n % 10 == 0 else ''}" for n in range(100)])
    assert run(archive, place).done == 100
    assert run(archive, place).known == 100
    ledger = Ledger(place, writes=True)
    summary = Summary(ledger)
    assert summary.statuses == {"checked": 100}
    assert sum(story.errors for story in summary.stories) == 10
    assert list(across(summary)) == []
    ledger.review(summary.stories[0].findings[0].fingerprint, "dismissed", "counted otherwise")
    assert len(Summary(ledger).stories) == 9
    assert Summary(ledger).run_before() == 1
    ledger.close()


def test_one_audit_at_a_time_writes_it(place: str, tmp_path: Path) -> None:
    archive = write_lines(tmp_path / "a.jsonl", ["story"])
    engine = create_engine(place)
    with engine.connect() as other:
        other.execute(text("select pg_advisory_lock(hashtext('factcheck audit'))"))
        with pytest.raises(FactcheckError, match="another audit is writing"):
            run(archive, place)
    engine.dispose()
    assert run(archive, place).seen == 1


def test_a_ledger_of_an_older_factcheck_is_told_and_brought_up_to_date(empty_place: str, tmp_path: Path) -> None:
    archive = write_lines(tmp_path / "a.jsonl", ["story"])
    run(archive, empty_place)
    engine = create_engine(empty_place)
    with engine.begin() as other:
        other.execute(text("drop table sentences"))
    engine.dispose()
    ledger = Ledger(empty_place)
    with pytest.raises(FactcheckError, match=r"or that of an older factcheck .* brings that up to date"):
        list(across(Summary(ledger)))
    run(archive, empty_place)
    assert list(across(Summary(ledger))) == []
    ledger.close()


def test_a_server_that_is_not_there_is_told_in_a_sentence(tmp_path: Path) -> None:
    archive = write_lines(tmp_path / "a.jsonl", ["story"])
    with pytest.raises(FactcheckError, match=r"cannot be opened \(.*\): .*\.$"):
        run(archive, "postgresql+psycopg://desk@127.0.0.1:1/none")


def test_what_postgresql_refuses_in_a_text_costs_nothing(place: str, tmp_path: Path) -> None:
    told = [{"id": f"{n}\0", "title": "A\0 title\ud800", "text": text} for n, text in enumerate(("a story", "b\0"))]
    archive = tmp_path / "nul.jsonl"
    archive.write_text("\n".join(map(json.dumps, told)), encoding="utf-8")
    assert audit(Source(archive), place, ALONE, Limits(1, 20)).statuses.total() == 2
    ledger = Ledger(place)
    ((name, code, reason),) = [one for one in Summary(ledger).unchecked() if one[1] == "binary"]
    assert (name, code) == ("1\ufffd", "binary") and "holds binary characters" in reason
    ledger.close()
