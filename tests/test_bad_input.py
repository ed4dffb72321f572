"""Bad input, a test a row: one clear sentence or an error line, the right exit status, nothing lost of the rest."""

import io
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from factcheck.cli import main

ARTICLE = "Exports from Georgia to Armenia rose by 5 percent to $310 million in 2023, the statistics office said."
GERMAN = (
    "Die Ausfuhren nach China sind im vergangenen Jahr um 12 Prozent gestiegen, teilte das Amt für Statistik am Montag "
    "mit, während die Einfuhren aus dem Nachbarland zurückgingen und der Überschuss sich verkleinerte."
)
SECONDS = 300
"""Far above what a slow machine needs for a megabyte, far below what a pattern that backtracks would take."""


Done = subprocess.CompletedProcess[bytes]
Check = Callable[..., Done]


@pytest.fixture
def check(capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Check:
    """The command in this process: `check("-", stdin=b"...")`."""

    def call(*arguments: object, stdin: bytes = b"") -> Done:
        command = ["check", *map(str, arguments)]
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        return subprocess.CompletedProcess(command, main(command), *capsysbinary.readouterr())

    return call


def check_in_time(stdin: bytes) -> Done:
    """The command in a process of its own, which is ended where it takes too long."""
    command = [sys.executable, "-m", "factcheck", "check", "-", "--format", "jsonl"]
    return subprocess.run(command, input=stdin, capture_output=True, timeout=SECONDS)


def told(done: Done) -> str:
    """The one sentence on standard error."""
    (sentence,) = done.stderr.decode().splitlines()
    assert done.returncode == 2
    assert done.stdout == b""
    assert sentence.startswith("factcheck: ")
    assert "Traceback" not in sentence
    return sentence


def reports(done: Done) -> list[dict[str, Any]]:
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_an_empty_file(tmp_path: Path, check: Check) -> None:
    (tmp_path / "empty.txt").touch()
    assert "empty.txt is empty" in told(check(tmp_path / "empty.txt"))


def test_a_binary_file(tmp_path: Path, check: Check) -> None:
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8\xff\xe0" + bytes(range(256)))
    assert "photo.jpg is a picture" in told(check(tmp_path / "photo.jpg"))


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "cp1252"])
def test_other_encodings_are_read_rightly_where_they_can_be_told(encoding: str, check: Check) -> None:
    text = ARTICLE.replace("the statistics", "Tbilisi’s statistics")
    (report,) = reports(check("-", "--format", "jsonl", stdin=text.encode(encoding)))
    quote = next(number for number in report["numbers"] if "310" in number["quote"])
    assert text[quote["start"] : quote["end"]] == quote["quote"]
    assert report["document"]["characters"] == len(text)


def test_an_encoding_that_cannot_be_told(check: Check) -> None:
    sentence = told(check("-", stdin="Торговля выросла на пять процентов за год.".encode("cp1251")))
    assert "save it as UTF-8" in sentence


def test_a_text_without_numbers(check: Check) -> None:
    done = check("-", "--format", "jsonl", stdin=b"The minister spoke about wheat and about the weather in the south.")
    assert (done.returncode, done.stderr) == (0, b"")
    assert reports(done)[0]["numbers"] == []


def test_one_line_of_a_megabyte() -> None:
    filler = "The minister spoke about wheat and about the weather in the south, and nobody was surprised. "
    text = f"{ARTICLE} {filler * 11_200}"
    assert len(text) > 1_040_000
    done = check_in_time(text.encode())
    assert done.returncode == 0, done.stderr
    assert any("310" in number["quote"] for number in reports(done)[0]["numbers"])


def test_fifteen_hundred_numbers() -> None:
    sentences = [
        f"Exports of Georgia to Armenia were worth ${number}.{number % 10} million." for number in range(1_500)
    ]
    text = "\n".join(" ".join(sentences[start : start + 10]) for start in range(0, 1_500, 10))
    done = check_in_time(text.encode())
    assert done.returncode in (0, 1), done.stderr
    assert reports(done)[0]["summary"]["numbers"] >= 1_500


def test_another_language(check: Check) -> None:
    assert "German" in told(check("-", stdin=GERMAN.encode()))


def test_a_missing_file(tmp_path: Path, check: Check) -> None:
    assert "none.txt does not exist" in told(check(tmp_path / "none.txt"))


def test_a_folder(tmp_path: Path, check: Check) -> None:
    assert "is a folder" in told(check(tmp_path))


def test_a_bad_date(check: Check) -> None:
    assert "'2024-13-02' is no day" in told(check("-", "--published", "2024-13-02", stdin=ARTICLE.encode()))


def test_an_unknown_option(check: Check) -> None:
    assert "--publshed" in told(check("-", "--publshed", "2024-02-02", stdin=ARTICLE.encode()))


def test_broken_json_on_line_three(check: Check) -> None:
    good = json.dumps({"text": ARTICLE}).encode()
    lines = [good, good, b'{"text": "Exports rose', good]
    done = check("-", "--from", "jsonl", "--format", "jsonl", stdin=b"\n".join(lines))
    found = reports(done)
    assert done.returncode == 2
    assert [bool(record.get("error")) for record in found] == [False, False, True, False]
    assert found[2]["error"]["code"] == "json"
    assert found[2]["error"]["message"].startswith("line 3 of standard input")
    assert done.stderr.decode().count("\n") == 1


def test_an_unreadable_article_does_not_stop_the_others(tmp_path: Path, check: Check) -> None:
    good = tmp_path / "good.txt"
    good.write_text(ARTICLE, encoding="utf-8")
    done = check(good, tmp_path / "none.txt", good, "--format", "json")
    assert done.returncode == 2
    assert [record.get("error", {}).get("code") for record in json.loads(done.stdout)] == [None, "missing", None]
