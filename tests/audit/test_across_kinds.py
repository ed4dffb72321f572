"""What the tellings of one quantity show: each kind in its plainest form, and what only looks like it."""

from datetime import date, timedelta
from itertools import count

import pytest

from factcheck.audit.across import Across, found_of
from factcheck.audit.across import Kind as Finding
from factcheck.audit.across.telling import Quantity, Suspicion, Telling
from factcheck.audit.across.wording import tally
from factcheck.domain.claim import Kind, Series
from factcheck.domain.period import Period

SERIES = Series("exports", None, "PER", "CHL", Period.year(2022))
SUMS = Suspicion("turnover-sum", "FC101", False, True, False, 43.85, 43.95, "16.5 + 27.4 = 43.9")
"""By the other figures of the story it would have to be 43.9."""
TABLE = Suspicion("official-figure", "FC201", True, True, True, 43.9, 43.9)
NEWER = Suspicion("revised-figure", "FC205", True, False, True, 43.9, 43.9)
DOCUMENTS = count(1)


def telling(
    day: int, figure: str, *suspicions: Suspicion, name: str = "", document: int | None = None, said: str = "It was {}."
) -> Telling:
    """A story `day` days after the first of January 2023, which tells the figure in the sentence `said`."""
    half = 0.5 if "." not in figure else 0.5 * 10 ** -len(figure.partition(".")[2])
    value, published = float(figure), date(2023, 1, 1) + timedelta(days=day)
    about = (name or f"story {day}", None, None, None, None, published)
    figures = (value, round(value - half, 5), round(value + half, 5))
    return Telling(*about, figure, said.format(figure), *figures, document or next(DOCUMENTS), suspicions)


def found(*tellings: Telling) -> list[Across]:
    return list(found_of(Quantity(Kind.LEVEL, SERIES, "Peru's customs service", None, tellings)))


def told(*tellings: Telling) -> list[tuple[str, list[str]]]:
    """The kind of each finding and the days of the stories to look at."""
    return [
        (str(one.kind), [telling.story.removeprefix("story ") for telling in one.amiss]) for one in found(*tellings)
    ]


def in_order(*days_and_figures: tuple[int, str]) -> list[tuple[str, list[str]]]:
    return told(*(telling(day, figure) for day, figure in days_and_figures))


def test_a_wrong_sum_whose_right_figure_a_later_story_tells_was_never_corrected() -> None:
    assert told(telling(0, "41.2", SUMS), telling(100, "43.9")) == [("never-corrected", ["0"])]


def test_the_right_figure_may_be_rounded_otherwise() -> None:
    assert told(telling(0, "41.2", SUMS), telling(100, "44")) == [("never-corrected", ["0"])]
    assert told(telling(0, "43", SUMS), telling(100, "43.9")) == [("never-corrected", ["0"])]


def test_another_later_figure_than_the_sum_leaves_proves_nothing() -> None:
    assert told(telling(0, "41.2", SUMS), telling(100, "42.7")) == []


def test_a_sum_that_leaves_much_open_proves_nothing() -> None:
    vague = Suspicion("part-of-whole", "FC111", False, True, False, 0, 60)
    open_ended = Suspicion("part-of-whole", "FC111", False, True, False, 42, None)
    assert told(telling(0, "41.2", vague), telling(100, "43.9")) == []
    assert told(telling(0, "41.2", open_ended), telling(100, "43.9")) == []


def test_a_figure_told_before_the_story_whose_sum_fails_may_have_been_right_then() -> None:
    assert told(telling(0, "41.2"), telling(100, "41.2", SUMS), telling(200, "43.9")) == []


def test_a_figure_that_the_reference_refutes_was_never_corrected() -> None:
    assert told(telling(0, "41.2", TABLE), telling(100, "43.9")) == [("never-corrected", ["0"])]


def test_a_figure_between_two_tellings_of_another_is_outvoted() -> None:
    assert in_order((0, "43.9"), (100, "41.2"), (200, "43.9"), (300, "43.9")) == [("never-corrected", ["100"])]


def test_one_return_to_the_figure_before_proves_nothing() -> None:
    assert in_order((0, "43.9"), (100, "41.2"), (200, "43.9")) == []


def test_stories_of_one_day_are_one_voice() -> None:
    assert in_order((0, "43.9"), (100, "41.2"), (200, "43.9"), (200, "43.9")) == []


def test_a_figure_that_is_told_on_after_a_revision_is_stale() -> None:
    assert in_order((0, "41.2"), (100, "43.9"), (170, "43.9"), (300, "41.2")) == [("stale-figure", ["300"])]


def test_a_stale_figure_may_be_rounded_otherwise() -> None:
    assert in_order((0, "41.2"), (100, "43.9"), (170, "44"), (300, "41")) == [("stale-figure", ["300"])]


def test_a_revision_that_nothing_confirms_makes_none_stale() -> None:
    assert in_order((0, "41.2"), (100, "43.9"), (300, "41.2")) == []
    assert in_order((0, "41.2"), (100, "43.9"), (170, "43.9"), (300, "41.2"), (400, "41.2")) == []


def test_a_reference_confirms_a_revision() -> None:
    stale = told(telling(0, "41.2"), telling(100, "43.9"), telling(300, "41.2", NEWER))
    assert stale == [("stale-figure", ["300"])]


def test_a_revision_is_no_error() -> None:
    assert in_order((0, "41.2"), (100, "43.9"), (200, "43.9")) == []
    assert told(telling(0, "41.2", NEWER), telling(100, "43.9")) == []


def test_each_revision_has_its_stale_figures_once() -> None:
    chain = [(0, "40.1"), (100, "41.2"), (200, "41.2"), (300, "43.9"), (400, "43.9"), (500, "40.1"), (600, "41.2")]
    assert in_order(*chain) == [("stale-figure", ["500"]), ("stale-figure", ["600"])]


def test_a_wrong_figure_that_is_told_again_is_a_copy() -> None:
    copied = [telling(0, "41.2", SUMS), telling(80, "41.2"), telling(90, "41"), telling(200, "43.9")]
    assert told(*copied) == [("never-corrected", ["0"]), ("copied-figure", ["80", "90"])]
    copy = found(*copied)[1]
    assert copy.tellings[0].story == "story 0"
    assert "story 0 told it first, on 2023-01-01" in copy.message


def test_a_figure_that_the_reference_refutes_is_copied_though_no_story_has_the_right_one() -> None:
    assert told(telling(0, "41.2", TABLE), telling(9, "41.2")) == [("copied-figure", ["9"])]


def test_a_copy_of_a_wrong_figure_is_not_stale() -> None:
    tellings = [telling(0, "41.2", SUMS), telling(100, "43.9"), telling(170, "43.9"), telling(300, "41.2")]
    assert told(*tellings) == [("never-corrected", ["0"]), ("copied-figure", ["300"])]


def test_a_right_figure_that_is_told_again_is_no_copy() -> None:
    assert in_order((0, "41.2"), (20, "41.2"), (300, "41.2")) == []


def test_what_is_told_differently_within_sixty_days_is_nothing_else_as_well() -> None:
    assert told(telling(0, "41.2", SUMS), telling(9, "43.9"), telling(200, "43.9")) == [
        ("told-differently", ["0", "9"])
    ]
    assert in_order((0, "41.2"), (100, "43.9"), (170, "43.9"), (190, "41.2")) == [("told-differently", ["170", "190"])]


@pytest.mark.parametrize(("one", "other", "rounded"), [("42.6", "43.2", "43"), ("42.4", "42.6", "42.5")])
def test_a_figure_that_may_be_rounded_from_two_says_nothing(one: str, other: str, rounded: str) -> None:
    assert in_order((0, one), (100, other), (200, rounded), (300, rounded)) == []


def test_neighbours_in_the_last_place_may_be_one_value() -> None:
    assert in_order((0, "41.2"), (100, "41.3"), (170, "41.3"), (300, "41.2")) == []


def test_a_story_that_tells_two_figures_itself_shows_nothing() -> None:
    twice = [telling(300, figure, document=7000) for figure in ("41.2", "43.9")]
    assert told(telling(0, "41.2"), telling(100, "43.9"), telling(170, "43.9"), *twice) == []


def key(*tellings: Telling) -> str:
    """What an editor's decision about the last finding holds for."""
    return found(*tellings)[-1].fingerprint


def test_a_finding_is_known_by_its_kind_and_by_what_its_stories_say() -> None:
    told = [telling(0, "41.2", name="here"), telling(9, "43.9", name="there")]
    assert key(*told) == key(telling(400, "41.2"), telling(401, "43.9"), telling(402, "43.9"))
    assert key(*told) == key(*(telling(day, told) for day, told in ((3, "43.9"), (5, "41.2"))))
    assert key(*told) != key(told[0], telling(9, "43.9", said="They told us {}."))
    assert key(*told) != key(*told, telling(10, "43.9", said="They told us {}."))
    assert key(*told) != key(telling(0, "41.2", SUMS), telling(100, "43.9"))


def test_one_more_story_with_the_right_figure_is_no_new_finding() -> None:
    right = telling(200, "43.9", said="They told us {}.")
    for wrong in ([telling(0, "41.2", SUMS)], [telling(0, "41.2", SUMS), telling(20, "41.2")]):
        told = [*wrong, telling(100, "43.9")]
        assert key(*told) == key(*told, right)
    stale = [telling(0, "41.2"), *(telling(day, "43.9") for day in (100, 150, 170)), telling(300, "41.2")]
    assert key(*stale) == key(*stale[:-1], right, stale[-1])
    assert key(*stale) != key(*stale, telling(310, "41.2", said="They told us {}."))


@pytest.mark.parametrize(
    ("tellings", "small"),
    [
        ([telling(0, "41.2"), telling(9, "43.95")], "43.95 − 41.20 = 2.75"),
        ([telling(0, "1200000"), telling(9, "900000")], "1,200,000 − 900,000 = 300,000"),
        ([telling(0, "41.2"), telling(100, "43.9"), telling(170, "43.9"), telling(300, "41.2")], "43.9 − 41.2 = 2.7"),
        ([telling(0, "41.2", SUMS), telling(100, "43.9")], "16.5 + 27.4 = 43.9"),
        ([telling(0, "41.2", TABLE), telling(9, "41.2")], ""),
    ],
)
def test_each_has_its_small_sum(tellings: list[Telling], small: str) -> None:
    assert found(*tellings)[0].calculation == small


def test_findings_are_tallied_in_words() -> None:
    counts = {Finding.TOLD_DIFFERENTLY: 2, Finding.STALE_FIGURE: 3, Finding.COPIED_FIGURE: 1}
    assert tally(counts) == "2 told differently, 3 stale figures and 1 copied figure"
    assert tally({}) == "nothing"
