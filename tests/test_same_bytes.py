"""The same bytes out, whatever process, hash seed, number of workers or Python reads the article.

`python tests/test_same_bytes.py` writes the checksums anew, after a change of what is read that is meant.
"""

from __future__ import annotations

import difflib
import hashlib
import json
import os
import subprocess
import sys
from itertools import islice
from pathlib import Path

import pytest

TOP = Path(__file__).parents[1]
EXAMPLES = sorted(str(path.relative_to(TOP)) for path in (TOP / "examples").glob("*.txt"))
FORMATS = ["json", "sarif", "csv", "text", "html", "junit", "rdjson", "claimreview", "annotation"]
SEEDS = ["0", "1", "random"]
CHECKSUMS = Path(__file__).with_name("cases") / "checksums.json"
"""Of the JSON reports on the examples, each some thousand lines, the same on every Python."""


def factcheck(*arguments: str, seed: str = "0") -> bytes:
    """What the command writes in a process of its own."""
    command = [sys.executable, "-m", "factcheck", *arguments]
    environment = {**os.environ, "PYTHONHASHSEED": seed, "COLUMNS": "80", "FACTCHECK_DATA": "no-such-folder"}
    return subprocess.run(command, cwd=TOP, env=environment, capture_output=True, check=False).stdout


def checksum_of_report(path: str) -> str:
    return hashlib.sha256(factcheck("check", path, "--format", "json", "--fail-on", "never")).hexdigest()


def difference(one: bytes, other: bytes) -> str:
    """The first lines in which two outputs differ, empty where they do not."""
    lines = [written.decode("utf-8", "replace").splitlines() for written in (one, other)]
    found = difflib.unified_diff(*lines, "one", "other", n=0, lineterm="")
    return "\n".join(line[:200] for line in islice(found, 20)) or ("line ends" if one != other else "")


def test_another_process_with_another_hash_seed_writes_the_same(tmp_path: Path) -> None:
    for seed in SEEDS:
        files = [f"--format={form}={tmp_path / f'{form}-{seed}'}" for form in FORMATS]
        factcheck("check", EXAMPLES[0], *files, seed=seed)
    for form in FORMATS:
        first, *others = [(tmp_path / f"{form}-{seed}").read_bytes() for seed in SEEDS]
        assert first
        for seed, other in zip(SEEDS[1:], others, strict=True):
            assert not (told := difference(first, other)), f"{form} with PYTHONHASHSEED={seed}:\n{told}"


@pytest.mark.parametrize("path", EXAMPLES)
def test_the_report_on_an_example_has_the_checksum_that_is_kept(path: str) -> None:
    kept = json.loads(CHECKSUMS.read_text(encoding="utf-8"))
    assert checksum_of_report(path) == kept.get(path), (
        f"the report on {path} is another than {CHECKSUMS.relative_to(TOP)} has: compare what `factcheck check {path} "
        "--format json` writes before and after the change; if it is meant, run python tests/test_same_bytes.py"
    )


def test_checksums_are_kept_of_the_examples_and_of_nothing_else() -> None:
    assert sorted(json.loads(CHECKSUMS.read_text(encoding="utf-8"))) == EXAMPLES


def test_two_workers_fill_the_same_ledger_as_one(tmp_path: Path) -> None:
    """An archive's ledger says the same whoever checked its stories, but for the order in which they were done."""
    archive = tmp_path / "stories.jsonl"
    texts = [(TOP / path).read_text(encoding="utf-8") for path in EXAMPLES]
    stories = [{"id": str(n), "text": texts[n % len(texts)].replace("Kazakh", f"Kazakh{' ' * n}")} for n in range(6)]
    archive.write_text("".join(f"{json.dumps(story)}\n" for story in stories), encoding="utf-8")
    told = []
    for workers, seed in (("1", "0"), ("2", "1")):
        ledger = tmp_path / f"{workers}.db"
        factcheck("audit", str(archive), "--out", str(ledger), "--workers", workers, seed=seed)
        table = tmp_path / f"{workers}.csv"
        factcheck("audit", "export", str(ledger), str(table), seed=seed)
        told.append(table.read_bytes())
    assert told[0].count(b"\n") > len(stories)
    assert not difference(*told), difference(*told)


if __name__ == "__main__":
    written = {path: checksum_of_report(path) for path in EXAMPLES}
    CHECKSUMS.write_text(f"{json.dumps(written, indent=2)}\n", encoding="utf-8")
