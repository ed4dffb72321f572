from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.errors import FactcheckError
from factcheck.reader import read_file, read_text

PROSE = "Exports of wheat rose by 12 percent in a year, the statistics office in Astana said on Monday."


@given(st.text(alphabet=st.characters(exclude_characters="\0")))
def test_any_text_is_read_or_refused_and_nothing_of_it_is_lost(text: str) -> None:
    try:
        article = read_text(text)
    except FactcheckError as refused:
        assert refused.code in {"empty", "language"}
        return
    kept = {place for line in article.lines for place in range(line.start, line.end)}
    assert len(article.reading) == len(article.text) == len(text)
    left = {article.reading[place] for place in range(len(text)) if place not in kept}
    assert all(one.isspace() or one == "|" for one in left)  # bars alone in a line part cells below each other
    assert [line.start for line in article.lines] == sorted(line.start for line in article.lines)


def test_a_file_is_read_with_its_path_as_id(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_bytes(PROSE.encode("utf-16"))
    article = read_file(story, published=date(2024, 2, 2))
    assert (article.id, article.text, article.published) == (str(story), PROSE, date(2024, 2, 2))


def test_a_path_without_an_article_is_told_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    for name, code in [("none.txt", "missing"), ("", "folder"), ("empty.txt", "empty"), ("empty.txt/x", "unreadable")]:
        with pytest.raises(FactcheckError) as refused:
            read_file(tmp_path / name)
        assert refused.value.code == code
        assert str(tmp_path) in refused.value.message


def test_text_with_binary_characters_is_refused() -> None:
    with pytest.raises(FactcheckError) as refused:
        read_text("Exports rose\0 by 5 percent.")
    assert refused.value.code == "binary"


def test_half_characters_become_the_mark_for_unknown_ones() -> None:
    assert read_text(f"\ud83d {PROSE}").text == f"\ufffd {PROSE}"


@pytest.mark.parametrize(
    "text",
    [
        f"{PROSE} " * 11_000,
        "12,345 tonnes " * 70_000,
        "- 5%\n" * 100_000,
        "A short line of words\n\n" * 45_000,
        "A " * 500_000,
        "(" * 500_000 + PROSE,
        "1" * 1_000_000,
    ],
)
def test_a_megabyte_is_read_within_seconds(text: str, time_limit: object) -> None:
    assert read_text(text).lines
