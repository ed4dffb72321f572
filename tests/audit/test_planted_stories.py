"""Of figures planted in a few hundred stories nearly all are found, and none is invented; `benchmarks/across.py` has
ten thousand."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))

from across import LEAST, made, score, write

from audit.archives import ALONE
from factcheck.audit.run import audit
from factcheck.audit.sources import Source
from factcheck.audit.workers import Limits


def test_what_is_planted_across_stories_is_found_and_nothing_else(tmp_path: Path) -> None:
    cases = made(300, seed=3)
    archive, ledger = tmp_path / "stories.jsonl", tmp_path / "audit.db"
    assert write(cases, archive) >= 300
    audit(Source(archive), str(ledger), ALONE, Limits(1, 60))
    result = score(cases, ledger)
    assert set(result.planted) == {"told-differently", "never-corrected", "stale-figure", "copied-figure"}
    assert len(result.missed) <= (1 - LEAST) * result.planted.total(), result.missed
    assert not result.invented
