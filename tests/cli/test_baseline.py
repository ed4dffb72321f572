"""A baseline keeps what was found on a day, so that only new findings are told; the desk is the real one."""

import json
from pathlib import Path
from typing import Any

import pytest

SLIP = (
    "Trade of two neighbours grows\n\n"
    "Peru exported goods worth $16.3 billion to Chile in 2023 and imported $24.2 billion. "
    "Trade between Peru and Chile came to $45.0 billion in 2023.\n"
)


@pytest.fixture
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A story with one slip, known by the baseline `known.json` beside it once that is written."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "story.txt"
    path.write_text(SLIP, encoding="utf-8")
    return path


def check(run: Any, *options: object) -> Any:
    return run("check", "story.txt", "--no-reference", "--baseline", "known.json", "--format", "concise", *options)


def test_what_is_known_is_not_told_again_wherever_it_stands(run: Any, story: Path) -> None:
    assert check(run, "--write-baseline").status == 0
    story.write_text("A note of the desk stands here.\n\n" + SLIP.replace("  ", " "), encoding="utf-8")
    ran = check(run)
    assert (ran.status, ran.out, ran.err) == (0, "", "")


def test_a_finding_in_other_words_is_new_and_told(run: Any, story: Path) -> None:
    check(run, "--write-baseline")
    story.write_text(SLIP.replace("came to $45.0", "came to just $45.0"), encoding="utf-8")
    ran = check(run)
    assert ran.status == 1
    assert [line.split(":")[1] for line in ran.out.splitlines()] == ["3"]


def test_an_entry_that_is_mended_is_stale_until_it_is_written_anew(run: Any, story: Path) -> None:
    check(run, "--write-baseline")
    story.write_text(SLIP.replace("45.0", "40.5"), encoding="utf-8")
    ran = check(run)
    assert ran.status == 0
    assert ran.err.startswith("factcheck: known.json: FC101 in story.txt is not found any more")
    check(run, "--write-baseline")
    assert check(run).err == ""
    assert json.loads(Path("known.json").read_text(encoding="utf-8"))["findings"] == []


def test_an_entry_of_an_article_that_is_not_checked_is_not_stale(run: Any, story: Path) -> None:
    check(run, "--write-baseline")
    Path("other.txt").write_text("Peru exported goods worth $16.3 billion to Chile in 2023.", encoding="utf-8")
    assert run("check", "other.txt", "--no-reference", "--baseline", "known.json").err == ""


def test_the_configuration_names_the_baseline_beside_it(run: Any, story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    check(run, "--write-baseline")
    Path("factcheck.toml").write_text('baseline = "known.json"\n', encoding="utf-8")
    assert run("check", "story.txt", "--no-reference").status == 0
    below = story.parent / "below"
    below.mkdir()
    monkeypatch.chdir(below)
    assert run("check", story, "--no-reference").status == 0


def test_a_stale_ignore_is_told_with_its_place(run: Any, story: Path) -> None:
    story.write_text(f"{SLIP}\n[factcheck: ignore FC2]\nAll is well in the ministry today.\n", encoding="utf-8")
    ran = run("check", "story.txt", "--no-reference")
    assert ran.err == "factcheck: story.txt:5: the ignore of FC2 silences nothing: remove it.\n"
    assert ran.status == 1


@pytest.mark.parametrize("text", [None, "", "[]", '{"schema": "factcheck-baseline/1"}', '{"schema": "other/1"}'])
def test_what_is_no_baseline_is_refused_in_one_sentence(run: Any, story: Path, text: str | None) -> None:
    if text is not None:
        Path("known.json").write_text(text, encoding="utf-8")
    ran = check(run)
    assert ran.status == 2
    assert ran.err.startswith("factcheck: known.json ")
    assert ran.err.count("\n") == 1


@pytest.mark.parametrize("path", ["story.txt", "notes.json", "empty.json"])
def test_a_file_that_is_no_baseline_is_never_written_over(run: Any, story: Path, path: str) -> None:
    Path("notes.json").write_text('["mine"]', encoding="utf-8")
    Path("empty.json").write_text("", encoding="utf-8")
    before = Path(path).read_bytes()
    ran = run("check", "story.txt", "--no-reference", "--baseline", path, "--write-baseline")
    assert (ran.status, ran.err.count("\n")) == (2, 1)
    assert ran.err.startswith(f"factcheck: {path} is no baseline: ")
    assert Path(path).read_bytes() == before


def entries() -> set[tuple[str, str]]:
    found = json.loads(Path("known.json").read_text(encoding="utf-8"))["findings"]
    return {(entry["article"], entry["rule"]) for entry in found}


def test_writing_keeps_what_is_known_of_stories_and_rules_that_are_not_asked(run: Any, story: Path) -> None:
    check(run, "--write-baseline")
    Path("other.txt").write_text(SLIP.replace("Peru", "Kenya"), encoding="utf-8")
    options = ("--no-reference", "--baseline", "known.json", "--write-baseline")
    run("check", "other.txt", "none.txt", *options)
    assert entries() == {("story.txt", "FC101"), ("other.txt", "FC101")}
    for path in ("story.txt", "other.txt"):
        Path(path).write_text(SLIP.replace("45.0", "40.5"), encoding="utf-8")
    run("check", "story.txt", *options, "--select", "FC3")
    assert entries() == {("story.txt", "FC101"), ("other.txt", "FC101")}
    run("check", "story.txt", *options)
    assert entries() == {("other.txt", "FC101")}


def test_what_references_said_is_kept_where_they_are_not_asked(run: Any, story: Path) -> None:
    check(run, "--write-baseline")
    whole = json.loads(Path("known.json").read_text(encoding="utf-8"))
    whole["findings"].append({"article": "story.txt", "rule": "FC201", "sentence": "peru exported goods."})
    Path("known.json").write_text(json.dumps(whole), encoding="utf-8")
    assert check(run).err == ""
    check(run, "--write-baseline")
    assert ("story.txt", "FC201") in entries()
    ran = run("check", "story.txt", "--baseline", "known.json")
    assert "FC201 in story.txt is not found any more" in ran.err


def test_an_entry_by_a_rule_that_is_not_asked_is_not_stale(run: Any, story: Path) -> None:
    check(run, "--write-baseline")
    assert check(run, "--select", "FC3").err == ""


def test_a_baseline_is_written_to_a_file_only(run: Any, story: Path) -> None:
    assert run("check", "story.txt", "--write-baseline").status == 2
    assert check(run, "--write-baseline").out == ""
    assert run("check", "story.txt", "--baseline", story.parent, "--write-baseline", "--no-reference").status == 2
