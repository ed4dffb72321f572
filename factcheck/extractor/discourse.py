"""What a sentence leaves unsaid and the ones before it said: whose trade, with whom, when, according to whom."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from decimal import Decimal
from operator import attrgetter
from typing import NamedTuple

from factcheck.domain.claim import Kind
from factcheck.domain.period import Period
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.products.goods import Goods
from factcheck.extractor.senses.sense import Sense
from factcheck.extractor.sides.naming import Naming


class CarriedUnit(NamedTuple):
    """A unit that bare numbers further on may have, and how many of it one of its words stands for."""

    name: str | None
    scale: Decimal = Decimal(1)


@dataclass(slots=True)
class Context:
    """The state of the reading, kept from sentence to sentence."""

    topic: Frame | None = None
    """What the article as a whole is about: the frame of its headline or first sentences."""
    main_period: Period | None = None
    home: str | None = None
    """The area that the article is about."""
    homes: Mapping[str, float] = field(default_factory=dict)
    """How likely each of its areas is to be that."""
    in_turn: bool = False
    """Whether the article goes from one area to the next, so that the home is the one whose turn it is."""
    headed_by_areas: bool = False
    """Whether each passage is told by the area that heads it."""
    aside_from: tuple[str, str | None] | None = None
    """What the article is about where it has turned aside to another country: its home, and its other."""
    told_by: str | None = None
    """The article's own home, where the other of the two that it is on tells its side for a while."""
    ranking_of: str | None = None
    """The other area of the two, where the paragraph ranks its partners."""
    ranks_for_other: bool = False
    """Whether it is told by the other only because the sentence before tells who else ranks among its partners."""
    partners: frozenset[str] = frozenset()
    """The areas that the article tells trade to be with by the words of its phrases."""
    set_apart: frozenset[str] = frozenset()
    """The groups that it sets apart from all outside of them: "EU exports" beside "non-EU exports"."""
    other: str | None = None
    """The one other area that the article is about, where there is but one: the home itself of a group that trades
    with itself."""
    traded_with: frozenset[str | None] = frozenset()
    """The other sides of all the home's trade told so far."""
    frame: Frame | None = None
    """The frame of the last number read."""
    claimed: Frame | None = None
    """The frame of the last number that is a claim, whatever was named since."""
    rate: Frame | None = None
    """The frame of the last rate that was told: "the rate" further on is that."""
    flow: Frame | None = None
    """The frame of exports or imports read last: what a balance leaves to be told in detail."""
    turnover: Frame | None = None
    """The flow that was called a turnover last: "export turnover"."""
    between: tuple[str, Frame] | None = None
    """What the trade between two was called last, "foreign trade", and whose it is."""
    signs: dict[tuple[str, str], int] = field(default_factory=dict)
    """Of the balance of two sides whether it was last called a surplus, 1, or a deficit, -1."""
    account: str | None = None
    """The account whose deficit or surplus is spoken of, where it is not that of trade: the budget."""
    front: Frame | None = None
    """The flow that the paragraph is said to be on: "On the import side, …"."""
    subject: Frame | None = None
    """The first frame of the sentence before: what "it" and "they" mean."""
    ranked: Frame | None = None
    """The frame by which somebody was the first: what the second and the third are told by."""
    pair: tuple[Frame, ...] = ()
    """The last two different frames of the sentence before: the former and the latter."""
    two_flows: tuple[Frame, ...] = ()
    """Exports and imports as they were told last of the same sides, be it in two sentences."""
    row: tuple[Frame, ...] = ()
    """All different frames of the sentence before: what "these figures" are, told in their order."""
    areas: tuple[str, ...] = ()
    """The areas of the sentence before, in order."""
    before: Naming | None = None
    """What the sentence before names, where it is of the same paragraph."""
    headed_by: Naming | None = None
    """What the heading right before the paragraph names: one area."""
    abroad: Naming | None = None
    """What the last sentence that names another area than the home names."""
    two_areas: tuple[str, str] | None = None
    """The last two areas named in one sentence beside the home: the former and the latter."""
    times_in_row: tuple[Period, ...] = ()
    """The times of the levels of one thing that the sentence before sets against each other, in order."""
    two_times: tuple[Period, Period] | None = None
    """The times that the sentence before names, where these are two and no two areas: the former and the latter."""
    group: str | None = None
    """The last group of countries named: "the bloc", "the region"."""
    reporter: str | None = None
    partner: str | None = None
    long_ago: bool = False
    """Whether the main period was over years before publication."""
    published: date | None = None
    many_times: bool = False
    """Whether the article tells figures of so many times that it is about none of them."""
    of_firm: bool = False
    """Whether the last sentence was about a firm."""
    facts: bool = False
    """Whether it is a list of facts, each with a time of its own or none."""
    profile: Container[int] = ()
    """Where the lines of profiles begin, each with a time of its own or none."""
    in_profile: bool = False
    """Whether it is such a line that is read."""
    period: Period | None = None
    told_of: Period | None = None
    """The latest time that the last sentence with figures tells them of, be it one that it only goes on with."""
    takes_up: bool = False
    """Whether what follows goes on with the trade just told, or with what was planned, and so with its time."""
    before_aims: tuple[Period | None, ...] = ()
    """The period spoken of before a sentence on what is to come, where the last one is such."""
    recent: Period | None = None
    """The period spoken of last, in whichever paragraph: what "the reporting period" of a new one is."""
    lengths: dict[int | None, Period] = field(default_factory=dict)
    """By how many months it has, the period of that length spoken of last: what "the quarter" is."""
    dated: dict[tuple[str, str | None, Decimal], Period] = field(default_factory=dict)
    """The time that each amount of a measure was first told of: told again it is the same figure."""
    periods: dict[str, list[Period]] = field(default_factory=dict)
    """The periods that each flow was told of so far, in order."""
    newest: dict[str, Period] = field(default_factory=dict)
    """By measure the latest period that the article has dated a figure of it with so far."""
    moment: Period | None = None
    """The day that a stock was last told of."""
    comparison: tuple[str, int | None] | None = None
    """What the first change that says so is measured against, `year_earlier` or `previous`, and how many months its
    period has: a month with the one before, all of them with last year's. The others follow it."""
    comparison_beside: tuple[str, int | None] | None = None
    """The same of the last such change of the paragraph."""
    compared_last: str | None = None
    """Whose that change was: those of another country are not measured by it."""
    picked: Period | None = None
    """The part of the time spoken of that the sentence before only picked out: "in December alone"."""
    main_told: bool = False
    """Whether any figure has been told of the main period yet."""
    told_last: Period | None = None
    """The time that a figure was told of last by its own sentence, be it one that is only looked back to."""
    then: Period | None = None
    """What "then" is: that, or one since that another was only set against or that a sentence without figures names."""
    levels_against: tuple[str, int | None] | None = None
    """The same of the last number of the article that another was compared with: "up from 4% in May"."""
    bases_told: tuple[str | None, str | None] | None = None
    """What the last two changes of one thing were measured against that were told as a pair, as in `comparison`."""
    brackets: tuple[Period, ...] = ()
    """The periods that the numbers of the paragraph's last bracket were told of, in order."""
    bracket_step: str | None = None
    """How far a number in brackets lies before the one that it stands behind: `previous` or `year_earlier`."""
    source: str | None = None
    first_source: str | None = None
    """Whom the article as a whole rests on."""
    times_of_sources: dict[str, Period] = field(default_factory=dict)
    """The time of its own that another source told its figures of."""
    speaker: str | None = None
    """Who said something last, be it without figures: "it added" is what that one did."""
    units: dict[tuple[str, int], CarriedUnit] = field(default_factory=dict)
    """The unit of the last amount read, by its measure (empty for any) and by its order of magnitude."""
    units_told: frozenset[str | None] = frozenset()
    """All units that amounts were told in so far."""
    drafted: dict[int, tuple[Sense, Frame]] = field(default_factory=dict)
    """What the numbers of the paragraph say and of what, by where they start: bare ones behind them say the same."""
    told_in: dict[str, Frame] = field(default_factory=dict)
    """What that is no flow was last told in each kind of unit: money, tonnes, hectares."""
    percentage: Kind | None = None
    """What the last percentage was: a change, a share, a level."""
    heading: Heading | None = None
    in_heading: bool = False
    """Whether it is a heading that is read, which tells a figure of its area."""
    theme: str | None = None
    """The product that the sentences before were about."""
    theme_is_part: bool = False
    """Whether that was only told to be a part of all trade, so that nobody's trade told of next is in it alone."""
    theme_measure: str | None = None
    """The measure that it was told of; None where it was only spoken of."""
    goods: Goods | None = None
    """Those that an article names which weighs some."""
    industry: str | None = None
    """What makes all that is made, where the article tells of its output first: industry."""
    main_product: str | None = None
    """The product whose trade the article as a whole is about: that of its first number."""
    main_measure: str | None = None
    """The measure of the first number of trade."""
    main_measures: set[str] = field(default_factory=set)
    """The measures that the main product was told of."""
    main_of_all: tuple[str | None, str | None, frozenset[str]] | None = None
    """The main product and its measures as they were before the first of the passages that areas head."""
    told_whole: set[str] = field(default_factory=set)
    """The measures that goods of every kind were told of, so that they are no longer those of one product."""
    own: set[str] = field(default_factory=set)
    """The sides that the sentence in hand names itself."""

    def copy(self) -> Context:
        """The state as it is now, for when the reading has gone on; `copy.copy` takes four times as long."""
        return Context(*_state(self))

    @property
    def spoken_of(self) -> str | None:
        """The subject of the sentence before: whose "its" is."""
        return self.before.subject if self.before else None

    @property
    def counterpart(self) -> str | None:
        """The last area named that is not the home."""
        return self.abroad.counterpart if self.abroad else None


_state = attrgetter(*(field.name for field in fields(Context)))


@dataclass(frozen=True, slots=True)
class Heading:
    """What a subheading or the first words of a list item say of all that follows."""

    measure: Frame | None = None
    area: str | None = None
    region: str | None = None
    """The part of a country that it may name: "Texas", "Washington"."""
    lies_in: str | None = None
    """That country."""
    product: str | None = None
    period: Period | None = None
    inline: bool = False
    """Whether it only opens a paragraph, so that it does not outlast it."""
    of_list: bool = False
    """Whether it leads to a list, so that it does not outlast the items."""
    over: Heading | None = None
    """That of the list whose item an inline one opens."""
    with_figure: bool = False
    """Whether it tells a figure of its area: "#2 India – $2.85 billion"."""
    digest: bool = False
    """Whether it is but an area's name, as where countries are gone through: "MALAWI – Exports rose"."""

    @property
    def is_of_region(self) -> bool:
        """Whether the area that it heads is but a part of a country."""
        return self.area is not None and self.area == self.region
