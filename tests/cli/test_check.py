"""What `factcheck check` does around the desk: input, output, exit status. The desk itself is a light one here."""

import gc
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from factcheck import desk
from factcheck.domain.article import Article
from factcheck.domain.report import Report
from factcheck.matcher import Matcher

pytestmark = pytest.mark.usefixtures("light_desk")

RIGHT, WRONG = "Exports rose by 5 percent.", "Exports rose by a wrong 5 percent."


@pytest.fixture
def stories(tmp_path: Path) -> dict[str, Path]:
    texts = {"right": RIGHT, "wrong": WRONG, "crash": "Exports crash by 5 percent.", "empty": ""}
    paths = {name: tmp_path / f"{name}.txt" for name in texts}
    for name, path in paths.items():
        path.write_text(texts[name], encoding="utf-8")
    return paths


def lines(*records: Any) -> bytes:
    return b"".join(json.dumps(record).encode() + b"\n" for record in records)


@pytest.mark.parametrize(("names", "status"), [(["right"], 0), (["wrong", "right"], 1), (["empty", "wrong"], 2)])
def test_exit_status(run: Any, stories: dict[str, Path], names: list[str], status: int) -> None:
    assert run("check", *(stories[name] for name in names)).status == status


def test_garbage_is_collected_again_once_the_pipeline_is_loaded(run: Any, stories: dict[str, Path]) -> None:
    run("check", stories["right"])
    assert gc.isenabled()


def test_a_file_reports_for_people(run: Any, stories: dict[str, Path]) -> None:
    ran = run("check", stories["wrong"])
    assert "1 error" in ran.out
    assert ran.err == ""


def test_a_paste_on_standard_input(run: Any) -> None:
    ran = run("check", "-", "--format", "jsonl", stdin=WRONG.encode("utf-16"))
    assert ran.status == 1
    assert ran.records[0]["document"]["characters"] == len(WRONG)


def test_json_is_an_array_of_one_record_an_article(run: Any, stories: dict[str, Path]) -> None:
    ran = run("check", *stories.values(), "--format", "json")
    ids = [record["document"]["id"] for record in json.loads(ran.out)]
    assert ids == [str(path) for path in stories.values()]


def test_lines_of_json_come_back_in_order_and_what_fails_stands_in_its_place(run: Any) -> None:
    given = lines({"id": "a", "text": RIGHT}, {"id": "b", "text": ""}, {"id": 3, "text": "crash 1"}, {"text": WRONG})
    ran = run("check", "-", "--from", "jsonl", "--format", "jsonl", stdin=given)
    assert [record["document"]["id"] for record in ran.records] == ["a", "b", "3", None]
    assert [record.get("error", {}).get("code") for record in ran.records] == [None, "empty", "internal", None]
    assert ran.status == 2
    assert ran.err.count("\n") == 2


def test_fields_of_a_line_reach_the_article(run: Any) -> None:
    given = lines({"text": RIGHT, "title": "A title", "published": "2024-02-02", "url": "https://example.org/a"})
    document = run("check", "-", "--from", "jsonl", "--format", "jsonl", stdin=given).records[0]["document"]
    assert (document["title"], document["published"], document["published_from"], document["url"]) == (
        "A title",
        "2024-02-02",
        "option",
        "https://example.org/a",
    )


def test_the_day_of_a_line_comes_before_the_option(run: Any) -> None:
    given = lines({"text": RIGHT, "published": "2024-02-02"}, {"text": RIGHT, "published": None})
    options = ["--from", "jsonl", "--format", "jsonl", "--published", "2020-01-01"]
    ran = run("check", "-", *options, stdin=given)
    assert [record["document"]["published"] for record in ran.records] == ["2024-02-02", "2020-01-01"]


@pytest.mark.parametrize(
    ("record", "code"),
    [
        (["no", "object"], "json"),
        ({"id": "x"}, "json"),
        ({"text": 5}, "json"),
        ({"text": RIGHT, "title": 5}, "json"),
        ({"text": RIGHT, "published": "soon"}, "published"),
    ],
)
def test_a_line_that_is_no_article_is_told_by_its_number(run: Any, record: Any, code: str) -> None:
    ran = run("check", "-", "--from", "jsonl", "--format", "jsonl", stdin=b"\n" + lines(record))
    assert ran.records[0]["error"]["code"] == code
    assert ran.err.startswith("factcheck: line 2 of standard input")
    assert ran.status == 2


def test_a_file_of_lines(run: Any, tmp_path: Path) -> None:
    archive = tmp_path / "archive.jsonl"
    archive.write_bytes(b"\xef\xbb\xbf" + lines({"id": "a", "text": RIGHT}) + b"\r\n")
    assert len(run("check", archive, "--from", "jsonl", "--format", "jsonl").records) == 1
    assert run("check", tmp_path / "none.jsonl", "--from", "jsonl").status == 2
    assert run("check", tmp_path, "--from", "jsonl").status == 2


def test_a_line_that_is_wrong_keeps_its_id(run: Any) -> None:
    given = lines({"id": "a"}, {"id": 7, "text": 5}, {"id": [], "text": RIGHT}, {"id": "b", "text": RIGHT, "url": 3})
    ran = run("check", "-", "--from", "jsonl", "--format", "jsonl", stdin=given)
    assert [record["document"]["id"] for record in ran.records] == ["a", "7", None, "b"]
    assert {record["error"]["code"] for record in ran.records} == {"json"}


FEED = "<rss><channel><item><guid>a</guid><description>Exports rose by 5 percent.</description></item></channel></rss>"


@pytest.mark.parametrize(("source", "text"), [("jsonl", '{"id": "a", "text": "Exports rose."}'), ("feed", FEED)])
def test_a_batch_goes_on_past_a_file_that_is_not_there(run: Any, tmp_path: Path, source: str, text: str) -> None:
    archive = tmp_path / "archive"
    archive.write_text(text, encoding="utf-8")
    gone = tmp_path / "gone"
    ran = run("check", archive, gone, tmp_path, archive, "--from", source, "--format", "jsonl")
    assert [record["document"]["id"] for record in ran.records] == ["a", str(gone), str(tmp_path), "a"]
    assert [record.get("error", {}).get("code") for record in ran.records] == [None, "missing", "folder", None]
    assert (ran.status, ran.err.count("\n")) == (2, 2)


@pytest.mark.parametrize("source", ["text", "feed", "jsonl"])
@pytest.mark.parametrize(
    "address",
    [
        "https://desk:sesame@127.0.0.1/story",
        "HTTP://desk:sesame@127.0.0.1/@home",
        "https://desk:ses#ame@127.0.0.1/story",
        "https://desk:[sesame@127.0.0.1/",
        "https://:sesame@",
        "ftp://desk:sesame@example.org/story",
        "file://desk:sesame@/etc/passwd",
    ],
)
def test_a_password_in_an_address_is_never_printed(run: Any, source: str, address: str) -> None:
    ran = run("check", address, "--from", source, "--format", "jsonl")
    assert (ran.status, ran.err.count("\n")) == (2, 1)
    assert "address" in ran.out
    for told in (ran.out, ran.err, run("check", address, "--watch").err):
        assert "ame" not in told.replace("name", "")


def test_an_address_that_is_not_fetched_is_told_so(run: Any) -> None:
    assert run("check", "ftp://example.org/story").err == (
        "factcheck: ftp://example.org/story is an address that is not fetched: "
        "give one with https:// or http://, or save the file.\n"
    )


def test_output_goes_to_a_file(run: Any, stories: dict[str, Path], tmp_path: Path) -> None:
    reports = tmp_path / "reports.jsonl"
    ran = run("check", stories["right"], "--format", "jsonl", "--output", reports)
    assert ran.out == ""
    assert json.loads(reports.read_text(encoding="utf-8"))["schema"] == "factcheck-report/1"


def test_text_in_a_file_has_no_colour(run: Any, stories: dict[str, Path], tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    run("check", stories["wrong"], "--output", page)
    assert "error" in page.read_text(encoding="utf-8")
    assert "\x1b" not in page.read_text(encoding="utf-8")


def test_several_pages_carry_the_names_of_their_files(run: Any, stories: dict[str, Path]) -> None:
    ran = run("check", stories["right"], stories["wrong"])
    assert "right.txt" in ran.out
    assert "wrong.txt" in ran.out


@pytest.mark.parametrize(
    "arguments",
    [
        ["check"],
        ["check", "-", "--published", "2024-02-31"],
        ["check", "-", "--format", "xml"],
        ["check", "one.txt", "two.txt", "--format", "docx=both.docx"],
        ["check", "-", "--frob"],
        ["check", "-", "--published"],
        ["check", "-", "--output", "no/such/folder/report.txt"],
        ["check", "http://127.0.0.1/story"],
        ["check", "-", "--format", "sarif="],
        ["check", "-", "--format", "text", "--format", "json"],
        ["check", "-", "--format", "text=same.txt", "--format", "json=same.txt"],
        ["check", "archive.jsonl"],
        ["rule", "FC000"],
        ["frobnicate"],
    ],
)
def test_a_wrong_call_is_told_in_one_sentence(run: Any, arguments: list[str]) -> None:
    ran = run(*arguments, stdin=RIGHT.encode())
    assert ran.status == 2
    assert ran.err.startswith("factcheck: ")
    assert ran.err.count("\n") == 1
    assert ran.out == ""


def test_progress_is_shown_where_a_terminal_shows_nothing_else(
    run: Any, stories: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    several = [stories["right"], stories["wrong"]]
    options = ["--format", "jsonl", "--output", tmp_path / "reports.jsonl"]
    assert run("check", *several, *options).err == ""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert "Checking" in run("check", *several, *options).err
    assert "Checking" not in run("check", several[0], *options).err


def test_ctrl_c_stops_without_a_traceback(run: Any, stories: dict[str, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(article: Article, **_: object) -> Report:
        raise KeyboardInterrupt

    monkeypatch.setattr(desk, "check_article", stop)
    ran = run("check", stories["right"])
    assert ran.status == 130
    assert "Traceback" not in ran.err


def test_a_reference_that_is_not_there_is_told_with_those_that_are(run: Any, stories: dict[str, Path]) -> None:
    ran = run("check", stories["right"], "--reference", "nobody")
    assert ran.status == 2
    assert "No reference is called 'nobody'" in ran.err
    assert "china-customs" in ran.err


def test_no_reference_contradicts_the_choice_of_one(run: Any, stories: dict[str, Path]) -> None:
    ran = run("check", stories["right"], "--no-reference", "--as-of", "2024-02-02")
    assert (ran.status, ran.out) == (2, "")
    assert "--no-reference leaves nothing" in ran.err


@pytest.mark.parametrize(
    "options", [["--no-reference"], ["--reference", "GACC"], ["--reference", "wdi", "--as-of", "2024-02-02"]]
)
def test_what_may_speak_is_handed_to_the_desk(
    run: Any, stories: dict[str, Path], monkeypatch: pytest.MonkeyPatch, options: list[str]
) -> None:
    handed = []

    def check_article(article: Article, *, references: object, **_: object) -> Report:
        handed.append(references)
        return Report(article, (), (), (), {})

    monkeypatch.setattr(desk, "check_article", check_article)
    assert run("check", stories["right"], *options).status == 0
    assert isinstance(handed[0], Matcher)
