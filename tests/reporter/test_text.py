from __future__ import annotations

import dataclasses
import io

import pytest
from rich.console import Console

from factcheck import check
from factcheck.domain.article import DateOrigin, Label, Line
from factcheck.domain.check import Severity
from factcheck.domain.report import Report
from factcheck.reporter.findings import findings
from factcheck.reporter.text import render


def printed(report: Report, *, width: int = 80, colour: bool = False, encoding: str = "utf-8") -> str:
    stream = io.TextIOWrapper(io.BytesIO(), encoding=encoding, newline="")
    render(report, Console(file=stream, width=width, force_terminal=colour))
    stream.seek(0)
    return stream.read()


def test_the_verdict_comes_first(report: Report) -> None:
    assert printed(report).startswith("✗ 1 error, 1 warning, 1 check holds, 1 undecided\n")


def test_an_article_where_all_fits_says_so(sound_report: Report) -> None:
    shown = printed(sound_report)
    assert shown.startswith("✓ 1 check holds, 1 undecided\n")
    assert "WHAT TO LOOK AT" not in shown


def test_what_to_mend_stands_above_the_article_with_line_and_replacement(report: Report) -> None:
    shown = printed(report)
    line = "✗ line 7: $1.7 billion (perhaps $1.5 billion)  turnover-sum FC101"
    assert line in shown
    assert shown.index(line) < shown.index("THE ARTICLE'S NUMBERS")


def test_a_number_whose_direction_alone_is_wrong_is_given_no_other_words() -> None:
    report = check(
        "Togo's exports were $2.7 billion in 2023 and its imports $1.1 billion. The deficit was $1.6 billion."
    )
    shown = " ".join(printed(report).split())
    assert "perhaps $1.6 billion the other way" in shown
    assert "(perhaps $1.6 billion)" not in shown
    turned = [finding for finding in findings(report) if finding.claim and finding.claim.span.quote == "$1.6 billion"]
    assert turned and not any(finding.suspect for finding in turned)


def test_each_number_carries_its_mark(report: Report) -> None:
    shown = " ".join(printed(report).split())
    assert "reached $3.9 billion✓ in 2023, customs" in shown
    assert "imported $1.7 billion✗." in shown
    assert "at $2.6 billion!, and 40-odd? firms" in shown
    assert "roughly two thirds? of" in shown


def test_a_finding_shows_sentence_sum_suspect_and_source(report: Report) -> None:
    shown = printed(report)
    assert "the text says" in shown
    assert "    2.4 + 1.7 = 4.1, not 3.9 billion USD" in shown
    assert "perhaps $1.5 billion for $1.7 billion: 3.9 − 2.4 = 1.5 is left for imports" in shown
    assert "2.6 / 2.4 = 1.08 [1]" in shown
    assert "[1] Japan Customs: Trade Statistics of Japan, imports by country, 2023," in shown


def test_a_finding_stands_below_its_own_paragraph(report: Report) -> None:
    shown = printed(report)
    assert shown.index("$3.0 billion✓") < shown.index("3.0 × 1.30") < shown.index("Peru exported goods")


def test_only_the_articles_own_sentences_with_numbers_are_shown(report: Report) -> None:
    shown = printed(report)
    assert "Subscribe" not in shown
    assert "Nobody in either capital" not in shown
    assert "Talks on tariffs" not in shown
    assert " [...] Copper" in " ".join(shown.split())


def test_the_last_lines_account_for_every_number(report: Report) -> None:
    covered = " ".join(printed(report).split("WHAT WAS LOOKED AT")[1].split())
    assert covered == (
        "13 numbers seen, 12 read, 6 checked. 1 statistic could not be settled. "
        "1 statistic had nothing to be checked against. "
        "No statistics: 2 dates, 1 duration, 1 in the page around the article and 1 not understood."
    )


@pytest.mark.parametrize("width", [40, 80, 120])
def test_no_line_is_wider_than_the_terminal(report: Report, width: int) -> None:
    assert max(map(len, printed(report, width=width).splitlines())) <= width


def test_no_line_ends_in_blanks(report: Report) -> None:
    assert [line for line in printed(report).splitlines() if line != line.rstrip()] == []


def test_colour_is_an_aid_only(report: Report, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b[" in printed(report, colour=True)
    assert "\x1b" not in printed(report)


def test_the_same_report_gives_the_same_bytes(report: Report) -> None:
    assert printed(report) == printed(report)


def test_a_terminal_without_the_symbols_gets_plain_ones(report: Report) -> None:
    shown = printed(report, encoding="ascii")
    assert shown.startswith("x 1 error")
    assert "$1.7 billionx" in shown
    assert "Japan?s finance ministry" in shown


def test_what_may_be_misread_accuses_nobody(report: Report) -> None:
    note = dataclasses.replace(report.checks[0], severity=Severity.NOTE)
    shown = printed(dataclasses.replace(report, checks=(note,), verdicts={}))
    assert shown.startswith("? 1 doubtful\n")
    assert "? 2.4 + 1.7 = 4.1, not 3.9 billion USD: does not fit, or was misread" in shown
    assert "WHAT TO LOOK AT" not in shown
    assert "$1.7 billion?" in shown
    assert "12 read, 0 checked." in shown


def test_a_crowd_of_checks_below_one_paragraph_is_cut(report: Report) -> None:
    shown = printed(dataclasses.replace(report, checks=(report.checks[2],) * 20))
    assert shown.count("3.0 × 1.30") == 8
    assert "    and 12 more that hold or are undecided\n" in shown


def retold(report: Report, text: str, label: Label = Label.BODY) -> Report:
    article = dataclasses.replace(
        report.article,
        text=text,
        reading=text,
        lines=(Line(0, len(text), label),) if text else (),
        title=None,
        published=None,
        published_from=DateOrigin.NONE,
    )
    return Report(article, (), (), (), {})


def test_a_text_without_numbers(report: Report) -> None:
    shown = printed(retold(report, "Nothing happened."))
    assert shown.startswith("? No numbers in this text\nNo date of publication known\n")
    assert "0 numbers seen" in shown


def test_an_article_cannot_steer_the_terminal(report: Report) -> None:
    claim = report.claims[0]
    text = claim.span.quote + " \x1b[2J[bold]now[/bold] \x9b5m\u202e end"
    moved = dataclasses.replace(claim, span=dataclasses.replace(claim.span, start=0, end=len(claim.span.quote)))
    number = dataclasses.replace(report.numbers[1], span=moved.span)
    shown = printed(dataclasses.replace(retold(report, text), claims=(moved,), numbers=(number,)), colour=False)
    assert "$2.4 billion? [2J[bold]now[/bold] 5m end" in shown.replace("  ", " ")


def test_a_very_long_sentence_is_cut_around_its_numbers(report: Report) -> None:
    claim = report.claims[0]
    text = "word " * 5000 + claim.span.quote + " word" * 5000
    start = text.index(claim.span.quote)
    span = dataclasses.replace(claim.span, start=start, end=start + len(claim.span.quote))
    number = dataclasses.replace(report.numbers[1], span=span)
    shown = printed(dataclasses.replace(retold(report, text), claims=(claim,), numbers=(number,)))
    assert "$2.4 billion? word" in shown
    assert len(shown) < 1500


def test_the_licences_of_the_datasets_are_honoured_below_the_sources(report: Report, sound_report: Report) -> None:
    shown = printed(report)
    assert shown.index("SOURCES") < shown.index("Ministry of Finance of Japan, CC BY 4.0.")
    assert "Ministry of Finance" not in printed(sound_report)


def test_what_the_licences_of_two_datasets_ask_alike_is_said_once(report: Report) -> None:
    (credit,) = report.credits
    other = dataclasses.replace(credit, dataset="another", title="Another table")
    twice = dataclasses.replace(report, credits=(credit, other))
    assert printed(twice) == printed(report)
    assert printed(twice).count(credit.attribution) == 1
