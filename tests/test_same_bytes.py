"""The same bytes out, whatever process, hash seed, number of workers or Python reads the article."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

TOP = Path(__file__).parents[1]
EXAMPLES = sorted(str(path.relative_to(TOP)) for path in (TOP / "examples").glob("*.txt"))
FORMATS = ["json", "sarif", "csv", "text", "html", "junit", "rdjson", "claimreview", "annotation"]
SEEDS = ["0", "1", "random"]
CHECKSUMS = Path(__file__).with_name("cases") / "checksums.json"
"""Of the JSON reports on the examples, the same on every Python; `python tests/test_same_bytes.py` writes them anew."""


def factcheck(*arguments: str, seed: str = "0") -> bytes:
    """What the command writes in a process of its own."""
    command = [sys.executable, "-m", "factcheck", *arguments]
    environment = {**os.environ, "PYTHONHASHSEED": seed, "COLUMNS": "80", "FACTCHECK_DATA": "no-such-folder"}
    return subprocess.run(command, cwd=TOP, env=environment, capture_output=True, check=False).stdout


def checksum(path: str) -> str:
    return hashlib.sha256(factcheck("check", path, "--format", "json", "--fail-on", "never")).hexdigest()


def test_hash_seeds_and_processes(tmp_path: Path) -> None:
    for seed in SEEDS:
        files = [f"--format={form}={tmp_path / f'{form}-{seed}'}" for form in FORMATS]
        factcheck("check", EXAMPLES[0], *files, seed=seed)
    for form in FORMATS:
        first, *others = [(tmp_path / f"{form}-{seed}").read_bytes() for seed in SEEDS]
        assert first
        assert others == [first, first], form


@pytest.mark.parametrize("path", EXAMPLES)
def test_every_python_writes_the_same(path: str) -> None:
    assert checksum(path) == json.loads(CHECKSUMS.read_text(encoding="utf-8"))[path]


def test_workers(tmp_path: Path) -> None:
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
    assert told[0] == told[1]


if __name__ == "__main__":
    written = {path: checksum(path) for path in EXAMPLES}
    CHECKSUMS.write_text(f"{json.dumps(written, indent=2)}\n", encoding="utf-8")
