"""`--watch` checks when a file is saved, and only then. The desk is a light one."""

import time
from pathlib import Path
from typing import Any

import pytest

from factcheck.cli import watching

pytestmark = pytest.mark.usefixtures("light_desk")


def test_an_article_is_checked_again_when_it_is_saved(
    run: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    story = tmp_path / "story.txt"
    story.write_text("Exports rose by a wrong 5 percent.", encoding="utf-8")
    writes = iter(["", "Exports rose by an odd 5 percent in all.", None])

    def edit(seconds: float) -> None:
        text = next(writes)
        if text is None:
            raise KeyboardInterrupt
        if text:
            story.write_text(text, encoding="utf-8")

    monkeypatch.setattr(time, "sleep", edit)
    ran = run("check", story, "--watch", "--format", "concise")
    assert [line.split(": ")[2].split()[0] for line in ran.out.splitlines()] == ["FC102", "FC120"]
    assert ran.status == 130


def test_a_file_that_is_gone_for_a_moment_is_waited_for(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    looks = watching.saved([story])
    next(looks)
    story.write_text("It is back.", encoding="utf-8")
    next(looks)


@pytest.mark.parametrize("path", ["-", "https://example.org/story", "none.txt"])
def test_what_nobody_saves_is_not_watched(run: Any, path: str) -> None:
    ran = run("check", path, "--watch")
    assert (ran.status, ran.err.count("\n")) == (2, 1)
