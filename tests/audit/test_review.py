"""The queue of an editor: what only two stories show is in it too, and a decision about it holds in every run."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from audit.archives import SLIP
from factcheck.cli import main

EARLY = "Peru exported goods worth $16.3 billion to Chile in 2022, according to Peru's customs service."
LATE = "In 2022 Peru's exports to Chile came to $18.9 billion, Peru's customs service said."
AGAIN = "Peru's customs service said that Peru exported goods worth $18.9 billion to Chile in 2022."
PAIR = [("early", "2023-03-01", EARLY), ("late", "2023-03-09", LATE)]
Audit = Callable[..., str]


@pytest.fixture
def audit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Audit:
    """Calls a command on the ledger of the test: "run" over these stories, "review" with these answers."""
    archive, ledger = tmp_path / "a.jsonl", tmp_path / "audit.db"

    def called(command: str, *more: object) -> str:
        arguments = [command, str(ledger), *map(str, more)]
        if command == "run":
            archive.write_text("\n".join(map(_record, more)), encoding="utf-8")
            arguments = ["run", str(archive), "--out", str(ledger), "--workers", "1", "--no-reference"]
        if command == "review":
            monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{answer}\n" for answer in more)))
            arguments = arguments[:2]
        assert main(["audit", *arguments]) in (0, 1)
        return capsys.readouterr().out

    return called


def _record(story: tuple[str, str, str]) -> str:
    return json.dumps(dict(zip(("id", "published", "text"), story, strict=True)))


def exported(audit: Audit, path: Path) -> list[dict[str, str]]:
    """The rows of the table that are about several stories."""
    audit("export", path)
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [row for row in csv.DictReader(file) if not row["code"]]


def test_a_finding_across_stories_is_shown_with_its_stories_sentences_and_sum(audit: Audit) -> None:
    audit("run", *PAIR, ("slip", "2023-03-01", SLIP))
    out = audit("review", "s", "q")
    assert "1 of 2\nslip · 2023-03-01\n" in out
    assert "2 of 2\ntold differently: exports, Peru with Chile, 2022, by " in out
    assert f"  ! 2023-03-01  $16.3 billion  early\n      “{EARLY}”\n" in out
    assert f"  ! 2023-03-09  $18.9 billion  late\n      “{LATE}”\n" in out
    assert "\n  18.9 − 16.3 = 2.6 billion USD\n" in out
    assert out.endswith("0 decisions kept, 2 to go.\n")


def test_what_is_dismissed_is_told_nowhere_any_more(audit: Audit, tmp_path: Path) -> None:
    audit("run", *PAIR)
    assert audit("review", "d", "the customs service revised it").endswith("1 decision kept, 0 to go.\n")
    assert audit("across") == "Across stories: nothing.\n"
    assert "ACROSS STORIES" not in audit("report", "--html", tmp_path / "audit.html")
    assert "told-differently" not in (tmp_path / "audit.html").read_text(encoding="utf-8")
    assert exported(audit, tmp_path / "findings.csv") == []


@pytest.mark.parametrize(("answers", "told"), [(["a"], "accepted"), (["c", "$18.9 billion"], "corrected")])
def test_what_is_accepted_or_corrected_is_told_with_the_decision(
    answers: list[str], told: str, audit: Audit, tmp_path: Path
) -> None:
    audit("run", *PAIR)
    audit("review", *answers)
    assert audit("review").endswith("0 decisions kept, 0 to go.\n")
    assert f"\n  {': '.join([told, *answers[1:]])}\n" in audit("across")
    audit("report", "--html", tmp_path / "audit.html")
    html = (tmp_path / "audit.html").read_text(encoding="utf-8")
    assert f"<dt>Reviewed</dt><dd>{told}" in html and "<dd>18.9 − 16.3 = 2.6 billion USD</dd>" in html
    first, second = exported(audit, tmp_path / "findings.csv")
    assert (first["decision"], first["note"]) == (told, "".join(answers[1:]))
    assert (first["sentence"], second["sentence"]) == (EARLY, LATE)
    assert first["fingerprint"] == second["fingerprint"]


def test_a_decision_holds_in_a_later_run_until_a_story_says_it_in_other_words(audit: Audit) -> None:
    audit("run", *PAIR)
    audit("review", "d", "the customs service revised it")
    copies = [(f"{name} copied", day, f"A new opening.\n\n{text}") for name, day, text in PAIR]
    audit("run", *PAIR, *copies)
    assert audit("review") == "\n0 decisions kept, 0 to go.\n"
    audit("run", *PAIR, *copies, ("again", "2023-03-10", AGAIN))
    assert f"“{AGAIN}”" in audit("review", "q")


def test_the_difference_of_two_runs_has_them(audit: Audit) -> None:
    audit("run", *PAIR[:1])
    audit("run", *PAIR)
    out = audit("diff")
    assert out.startswith("NEW\n  across stories: ! exports, Peru with Chile, 2022, by ")
    assert out.endswith(" tell $16.3 billion and $18.9 billion. told-differently\n1 finding new, 0 gone, 0 the same.\n")
    audit("run", PAIR[0], (*PAIR[1][:2], EARLY))
    assert audit("diff").endswith("0 findings new, 1 gone, 0 the same.\n")
    assert audit("diff", "--earlier", 2, "--later", 2).endswith("0 findings new, 0 gone, 1 the same.\n")
    audit("run", *PAIR)
    audit("review", "d", "the customs service revised it")
    assert audit("diff") == "0 findings new, 0 gone, 0 the same.\n"
