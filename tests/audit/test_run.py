"""A run that is stopped goes on, a second one does only what changed, and poison costs only itself."""

import gzip
import json
import os
import sys
from pathlib import Path

import pytest

from audit.archives import ALONE, run, write_lines
from audit.state import rows, totals
from factcheck.audit.checking import checking
from factcheck.audit.document import Document, text_document
from factcheck.audit.result import Status
from factcheck.audit.run import audit
from factcheck.audit.setup import Setup
from factcheck.audit.sources import Source
from factcheck.audit.workers import Limits
from factcheck.checker.selection import Selection
from factcheck.domain.errors import FactcheckError


def test_each_story_is_in_the_ledger_once_and_a_second_run_does_nothing(tmp_path: Path) -> None:
    archive = write_lines(tmp_path / "a.jsonl", [f"story {n} {'wrong' if n % 10 == 0 else ''}" for n in range(150)])
    ledger = tmp_path / "audit.db"
    first = run(archive, ledger)
    assert (first.seen, first.done, first.errors) == (150, 150, 15)
    before = totals(ledger)
    second = run(archive, ledger)
    assert (second.seen, second.done, second.known) == (150, 0, 150)
    assert totals(ledger)["documents"] == before["documents"]


def test_only_what_is_new_or_changed_is_checked_again(tmp_path: Path) -> None:
    texts = [f"story {n}" for n in range(20)]
    archive, ledger = write_lines(tmp_path / "a.jsonl", texts), tmp_path / "audit.db"
    run(archive, ledger)
    write_lines(archive, [*texts[:5], "story 5 has changed", *texts[6:], "a new story"])
    assert run(archive, ledger).done == 2


def test_another_configuration_is_another_check(tmp_path: Path) -> None:
    archive, ledger = write_lines(tmp_path / "a.jsonl", ["one", "two"]), tmp_path / "audit.db"
    run(archive, ledger)
    assert run(archive, ledger, setup=Setup(Selection(("FC1",)), references=None)).done == 2
    assert Setup(references=()).key() != ALONE.key()


def test_stories_with_the_same_content_are_checked_once_and_listed_each(tmp_path: Path) -> None:
    folder = tmp_path / "stories"
    (folder / "2023").mkdir(parents=True)
    for name in ("a.txt", "b.txt", "2023/c.txt"):
        (folder / name).write_text("the same words", encoding="utf-8")
    done = run(folder, tmp_path / "audit.db")
    assert (done.seen, done.done) == (3, 1)
    assert [name for (name,) in rows(tmp_path / "audit.db", "select name from stories order by position")] == [
        "a.txt",
        "b.txt",
        "2023/c.txt",
    ]


@pytest.mark.parametrize(("first", "copy"), [(0, 99), (95, 199)])
def test_a_copy_that_comes_after_the_first_was_kept_is_known(tmp_path: Path, first: int, copy: int) -> None:
    texts = [f"story {n}" for n in range(copy)]
    archive = tmp_path / "a.jsonl"
    archive.write_text("\n".join(json.dumps({"text": text}) for text in [*texts, texts[first]]), encoding="utf-8")
    done = run(archive, tmp_path / "audit.db", workers=1)
    assert (done.seen, done.done, done.known) == (copy + 1, copy, 1)


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="file names are Unicode here")
def test_file_names_need_not_be_utf_8(tmp_path: Path) -> None:
    archive, ledger = tmp_path / os.fsdecode(b"Stra\xdfe"), tmp_path / "audit.db"
    (archive / os.fsdecode(b"S\xfcd")).mkdir(parents=True)
    for name in (b"a.txt", b"S\xfcd/caf\xe9.txt", b"S\xfcd/caf\xe9.json", b"\xe9.t\xe9xt"):
        (archive / os.fsdecode(name)).write_bytes(b"the words of " + name)
    assert run(archive, ledger, workers=1).statuses == {"checked": 3, "refused": 1}
    assert ("S\ufffdd/caf\ufffd.txt",) in rows(ledger, "select name from stories")
    assert rows(ledger, "select source from runs") == [(f"{tmp_path}/Stra\ufffde",)]


def test_a_file_that_cannot_be_read_any_more_is_told_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"caf\xe9.txt")
    result = checking(ALONE)(Document("caf\ufffd.txt", "d", path))
    assert (result.status, result.code) == (Status.REFUSED, "missing")
    assert (result.reason or "").isprintable() and "caf\ufffd.txt does not exist" in (result.reason or "")


def test_poison_is_quarantined_with_its_reason_and_the_rest_is_checked(tmp_path: Path) -> None:
    poison = {3: "crash", 4: "crash again", 20: "hang", 33: "crash", 34: "hang too"}
    texts = [poison.get(n, f"story {n}") for n in range(60)]
    archive, ledger = write_lines(tmp_path / "a.jsonl", texts), tmp_path / "audit.db"
    run(archive, ledger, timeout=1.5)
    found = dict(rows(ledger, "select name, code from stories join documents using (digest) where status != 'checked'"))
    assert found == {"3": "crash", "4": "crash", "20": "slow", "33": "crash", "34": "slow"}
    assert rows(ledger, "select count(*) from documents where status = 'checked'") == [(55,)]
    (reason,) = rows(ledger, "select distinct reason from documents where code = 'crash' order by 1")[0]
    assert reason == "3 ended the process that checked it (SIGKILL), twice."


def test_a_document_that_brings_down_a_worker_once_is_tried_again(tmp_path: Path) -> None:
    archive = write_lines(tmp_path / "a.jsonl", [f"once {tmp_path / 'mark'}", "story"])
    assert run(archive, tmp_path / "audit.db", workers=1).statuses == {"checked": 2}


def test_what_was_quarantined_is_left_alone_until_it_is_to_be_tried_again(tmp_path: Path) -> None:
    archive, ledger = write_lines(tmp_path / "a.jsonl", ["crash", "story"]), tmp_path / "audit.db"
    run(archive, ledger, workers=1)
    assert run(archive, ledger, workers=1).done == 0
    assert run(archive, ledger, workers=1, retry=True).done == 1


def test_a_gz_that_is_cut_off_is_told_and_what_came_before_is_kept(tmp_path: Path) -> None:
    whole = write_lines(tmp_path / "whole.jsonl", [f"story {n} " + str(n * 7919) * 40 for n in range(400)])
    cut = tmp_path / "cut.jsonl.gz"
    cut.write_bytes(gzip.compress(whole.read_bytes())[:-3000])
    ledger = tmp_path / "audit.db"
    done = run(cut, ledger)
    ((kept,),) = rows(ledger, "select count(*) from documents where status = 'checked'")
    assert 0 < kept < 400
    assert done.seen == kept + 1
    assert rows(ledger, "select code, reason from documents where status = 'refused'") == [
        (
            "broken-off",
            f"cut.jsonl.gz breaks off after line {kept} (the packed file ends too early): what came before is kept.",
        )
    ]


def test_a_worker_that_may_not_have_enough_memory_to_start_is_told(tmp_path: Path) -> None:
    if sys.platform != "linux":
        pytest.skip("address space is not limited here")
    archive = write_lines(tmp_path / "a.jsonl", ["story"])
    limits = Limits(1, 20, memory=64)
    with pytest.raises(FactcheckError, match="allow more with --memory"):
        audit(Source(archive), str(tmp_path / "audit.db"), ALONE, limits)


def test_a_document_that_needs_too_much_memory_is_quarantined(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    checked = checking(ALONE)
    monkeypatch.setattr("factcheck.desk.check_article", lambda *_, **__: bytearray(1 << 60))
    result = checked(text_document("greedy", "A story."))
    assert (result.status, result.code) == (Status.QUARANTINED, "memory")
