"""Small archives of our own, and a checker for workers that breaks down where a document says so."""

from __future__ import annotations

import json
import os
import signal
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from audit.stopping import wait_for
from factcheck.audit.checking import Checking, checking
from factcheck.audit.document import Document
from factcheck.audit.result import Result, Status
from factcheck.audit.run import Progress, audit
from factcheck.audit.setup import Setup
from factcheck.audit.sources import Source
from factcheck.audit.workers import Limits
from factcheck.domain.article import Article
from factcheck.domain.report import Report

SLIP = (
    "Peru exported goods worth $16.5 billion to Chile in 2022 and imported goods worth $27.4 billion from there. "
    "Trade between Peru and Chile came to $41.2 billion in 2022."
)
RIGHT = SLIP.replace("$41.2 billion", "$43.9 billion")
SAID = f"{RIGHT[:-1]}, Peru's customs service said."
OPEN = f"{RIGHT} Malaysia sold Ghana tea worth $2.1 billion in 2016."
"""Nothing settles its last number."""
ALONE = Setup(references=None)


def poisoned() -> Checking:
    """Checks with the pipeline; what is called "crash", "hang" or "greedy" does so on the way."""
    from factcheck import desk  # which light workers do without: it takes seconds to load

    whole_way = desk.check_article

    def check_article(article: Article, **more: Any) -> Report:
        if "crash" in (article.id or ""):
            os.kill(os.getpid(), signal.SIGSEGV)
        if "hang" in (article.id or ""):
            time.sleep(600)
        if "greedy" in (article.id or ""):
            bytearray(1 << 60)
        return whole_way(article, **more)

    desk.check_article = check_article
    return checking(ALONE)


def light() -> Checking:
    """Checks without a pipeline: a document that says "wrong" has an error; one that says "crash" or "hang" does so.

    One that says "await" and a path takes until something is there.
    """

    def checked(document: Document) -> Result:
        text = str(document.content)
        if "crash" in text:
            os.kill(os.getpid(), signal.SIGKILL)
        if "parricide" in text:
            os.kill(os.getppid(), signal.SIGKILL)
        if "touch" in text:
            Path(text.split()[-1]).touch()
        if "hang" in text:
            time.sleep(600)
        if "await" in text:
            wait_for(Path(text.split()[-1]).exists)
        if "once" in text and not Path(text.split()[-1]).exists():
            Path(text.split()[-1]).touch()
            os.kill(os.getpid(), signal.SIGKILL)
        time.sleep(0.002)
        wrong = "wrong" in text
        counts = dict.fromkeys(("numbers", "claims", "checked", "warnings"), 1)
        row: dict[str, Any] = {"code": "FC101", "rule": "turnover-sum", "outcome": "fails", "severity": "error"}
        more = {"message": "It does not fit.", "sentence": text, "fingerprint": f"f{document.digest[:8]}"}
        check = {"check": "k1", **row, **more} if wrong else None
        told = {"title": document.title, "published": None, **counts, "errors": int(wrong)}
        suspect = {"check": "k1", "claim": "c1", "alone": True, "low": 1.0, "high": None}
        found = ((check,), (suspect,)) if check else ((), ())
        said = {"claim": "c1", "sentence": text}
        left = ({"claim": "c1", "start": 0, "quote": text},)
        return Result(document.digest, Status.CHECKED, None, None, told, ({"claim": "c1"},), (said,), *found, left)

    return checked


def lightly(setup: Setup) -> Checking:
    """In the place of `checking`, where a command is to start light workers."""
    return light()


def write_lines(path: Path, texts: Iterable[str]) -> Path:
    """An article a line; its id is its number."""
    lines = (json.dumps({"id": number, "text": text, "title": f"Title {number}"}) for number, text in enumerate(texts))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def run(
    archive: Path,
    ledger: Path | str,
    *,
    setup: Setup = ALONE,
    workers: int = 2,
    timeout: float = 20.0,
    prepare: Callable[[], Checking] = light,
    **more: Any,
) -> Progress:
    """An audit in this process, with light workers."""
    return audit(Source(archive), str(ledger), setup, Limits(workers, timeout), prepare=prepare, **more)
