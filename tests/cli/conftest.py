import io
import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from loopback import Service

from factcheck import desk
from factcheck.checker.selection import EVERY_RULE, Selection
from factcheck.cli import main
from factcheck.domain.article import Article
from factcheck.domain.check import Check, Outcome, Severity
from factcheck.domain.report import Report
from factcheck.reference.pull import client
from factcheck.reference.pull import providers as package
from factcheck.reference.pull.providers import providers


@dataclass(frozen=True)
class Ran:
    """What one call of the command line gave back."""

    status: int
    out: str
    err: str

    @property
    def records(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.splitlines()]


Run = Callable[..., Ran]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Call the command line in this process: `run("check", "-", stdin=b"...")`."""

    def call(*arguments: object, stdin: bytes = b"") -> Ran:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        status = main([str(argument) for argument in arguments])
        return Ran(status, *capsys.readouterr())

    return call


@pytest.fixture
def light_desk(monkeypatch: pytest.MonkeyPatch) -> None:
    """A desk without a pipeline: an article fails where it says "wrong", the desk breaks where it says "crash".

    It warns where the article says "odd".
    """

    def check_article(article: Article, *, selection: Selection = EVERY_RULE, **_: object) -> Report:
        if "crash" in article.text:
            raise ZeroDivisionError("no such number")
        told = {
            "wrong": Check("k1", "growth", "FC102", Outcome.FAILS, Severity.ERROR, (), "It does not fit.", "1 = 2"),
            "odd": Check("k2", "record", "FC120", Outcome.FAILS, Severity.WARNING, (), "It is odd.", "1 < 2"),
        }
        checks = selection.of(check for word, check in told.items() if word in article.text)
        return Report(article, (), (), checks, {})

    monkeypatch.setattr(desk, "check_article", check_article)


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Service]:
    """The services that figures are pulled from, on this machine, and an empty folder for what is pulled."""
    service = Service()
    here: Any = {name: replace(provider, base=service.base) for name, provider in providers().items()}  # type: ignore
    monkeypatch.setattr(package, "providers", lambda: here)
    monkeypatch.setattr(client.time, "sleep", lambda seconds: None)
    monkeypatch.setenv("FACTCHECK_DATA", str(tmp_path / "mine"))
    monkeypatch.delenv("COMTRADE_API_KEY", raising=False)
    yield service
    service.close()
