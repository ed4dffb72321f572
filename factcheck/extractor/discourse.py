"""What a sentence leaves unsaid and the ones before it said: whose trade, with whom, when, according to whom."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from factcheck.domain.claim import Kind
from factcheck.domain.period import Period
from factcheck.extractor.measures.frame import FLOWS, ONE_WAY, Frame
from factcheck.extractor.naming import Naming
from factcheck.extractor.products.goods import Goods
from factcheck.extractor.scene import Scene
from factcheck.extractor.senses.sense import Sense
from factcheck.extractor.subject import is_epithet
from factcheck.extractor.told import like

_TWO = 2


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
    other: str | None = None
    """The one other area that the article is about, where there is but one."""
    frame: Frame | None = None
    """The frame of the last number read."""
    claimed: Frame | None = None
    """The frame of the last number that is a claim, whatever was named since."""
    flow: Frame | None = None
    """The frame of exports or imports read last: what a balance leaves to be told in detail."""
    account: str | None = None
    """The account whose deficit or surplus is spoken of, where it is not that of trade: the budget."""
    subject: Frame | None = None
    """The first frame of the sentence before: what "it" and "they" mean."""
    ranked: Frame | None = None
    """The frame by which somebody was the first: what the second and the third are told by."""
    pair: tuple[Frame, ...] = ()
    """The last two different frames of the sentence before: the former and the latter."""
    areas: tuple[str, ...] = ()
    """The areas of the sentence before, in order."""
    before: Naming | None = None
    """What the sentence before names, where it is of the same paragraph."""
    abroad: Naming | None = None
    """What the last sentence that names another area than the home names."""
    two_areas: tuple[str, str] | None = None
    """The last two areas named in one sentence beside the home: the former and the latter."""
    group: str | None = None
    """The last group of countries named: "the bloc", "the region"."""
    reporter: str | None = None
    partner: str | None = None
    period: Period | None = None
    periods: dict[str, list[Period]] = field(default_factory=dict)
    """The periods that each flow was told of so far, in order."""
    moment: Period | None = None
    """The day that a stock was last told of."""
    comparison: tuple[str, int | None] | None = None
    """What the first change that says so is measured against, `year_earlier` or `previous`, and how many months its
    period has: a month with the one before, all of them with last year's. The others follow it."""
    comparison_beside: tuple[str, int | None] | None = None
    """The same of the last such change of the paragraph."""
    brackets: tuple[Period, ...] = ()
    """The periods that the numbers of the paragraph's last bracket were told of, in order."""
    bracket_step: str | None = None
    """How far a number in brackets lies before the one that it stands behind: `previous` or `year_earlier`."""
    source: str | None = None
    units: dict[tuple[str, int], str | None] = field(default_factory=dict)
    """The unit of the last amount read, by its measure (empty for any) and by its order of magnitude."""
    drafted: dict[int, tuple[Sense, Frame]] = field(default_factory=dict)
    """What the numbers of the paragraph say and of what, by where they start: bare ones behind them say the same."""
    percentage: Kind | None = None
    """What the last percentage was: a change, a share, a level."""
    heading: Heading | None = None
    theme: str | None = None
    """The product that the sentences before were about."""
    theme_measure: str | None = None
    """The measure that it was told of; None where it was only spoken of."""
    goods: Goods | None = None
    """Those that an article names which weighs some."""
    main_product: str | None = None
    """The product whose trade the article as a whole is about: that of its first number."""
    main_measure: str | None = None
    """The measure of the first number of trade."""
    main_measures: set[str] = field(default_factory=set)
    """The measures that the main product was told of."""
    told_whole: set[str] = field(default_factory=set)
    """The measures that goods of every kind were told of, so that they are no longer those of one product."""
    own: set[str] = field(default_factory=set)
    """The sides that the sentence in hand names itself."""

    @property
    def spoken_of(self) -> str | None:
        """The subject of the sentence before: whose "its" is."""
        return self.before.subject if self.before else None

    @property
    def counterpart(self) -> str | None:
        """The last area named that is not the home."""
        return self.abroad.counterpart if self.abroad else None


@dataclass(frozen=True, slots=True)
class Heading:
    """What a subheading or the first words of a list item say of all that follows."""

    measure: Frame | None = None
    area: str | None = None
    product: str | None = None
    inline: bool = False
    """Whether it only opens a paragraph, so that it does not outlast it."""


def enter_paragraph(context: Context, *, goes_on: bool) -> None:
    """Forget what does not outlast a paragraph; a list item, or one that opens with a pronoun, keeps what was said."""
    if context.heading and context.heading.inline:
        context.heading = None
    if goes_on:
        return
    context.period, context.before, context.brackets = None, None, ()
    context.comparison_beside = None
    context.drafted = {}
    context.reporter, context.partner = context.home, context.other
    frame = context.frame
    if frame and frame.measure in ONE_WAY and frame.partner == context.home != frame.reporter:
        frame = context.frame = frame.mirrored()
    if frame and frame.has_partner and frame.reporter == context.home:
        context.frame = replace(frame, partner=context.other or "world")


def remember(context: Context, used: list[Frame], partners: list[str | None], scene: Scene) -> None:
    """Keep what the sentence said for those that follow.

    `partners` are those that the words of each of the measures `used` give: the items of a list are soon forgotten, and
    so is the "leading buyer", behind whom "exports" are those to all again.
    """
    named = [t.area for place, t in enumerate(scene.tokens) if t.area and not is_epithet(scene, place)]
    context.areas = tuple(code for area in named if area.form != "region" for code in area.codes)
    for code in context.areas:
        if not code.isupper() and code != "world":
            context.group = code
    others = tuple(dict.fromkeys(code for code in context.areas if code not in (context.home, "world")))
    context.before = Naming(scene, others, context.before)
    if others:
        context.abroad = context.before
    if len(others) == _TWO:
        context.two_areas = (others[0], others[1])
    if not used:
        return
    distinct: list[Frame] = []
    for frame in used:
        if not any(_is_alike(frame, other) for other in distinct):
            distinct.append(frame)
    context.frame, context.subject = used[-1].carried(), used[0].carried()
    context.flow = next((f.carried() for f in reversed(used) if f.measure in ONE_WAY), context.flow)
    context.pair = _both_flows(scene, used) or tuple(frame.carried() for frame in distinct[-_TWO:])
    if used[-1].reporter and used[-1].measure in FLOWS:
        reporters = {frame.reporter for frame in used if frame.measure in FLOWS}
        context.reporter = used[-1].reporter if len(reporters) <= _TWO else context.home
    if used[-1].measure in FLOWS:
        context.partner = _lasting_partner(used, partners, context)


def _is_alike(one: Frame, other: Frame) -> bool:
    """Whether the two are the same measure of the same product and sides."""
    first, second = ((f.measure, f.product, f.reporter, f.partner) for f in (one, other))
    return first == second


def _lasting_partner(used: list[Frame], partners: list[str | None], context: Context) -> str | None:
    """The partner that the sentence was about: that of the article where it listed several, none where it had all."""
    own: set[str | None] = set()
    for frame, partner in zip(used, partners, strict=True):
        if frame.measure in FLOWS and not (frame.part and frame.measure in ONE_WAY):
            own |= {partner, frame.partner} if partner and partner.isupper() else {partner}
    if own == {"world"}:
        return None
    own.discard("world")
    return own.pop() if len(own) == 1 else context.other


def _both_flows(scene: Scene, used: list[Frame]) -> tuple[Frame, ...]:
    """Exports and imports, where the sentence tells of both: the former and the latter, whatever else it tells."""
    for token in scene.tokens:
        if token.measure and "export" in token.text and "import" in token.text:
            names = (
                ("exports", "imports")
                if token.text.index("export") < token.text.index("import")
                else ("imports", "exports")
            )
            return tuple(replace(used[0].carried(), measure=like(name, scene.word(token))) for name in names)
    flows: dict[str, Frame] = {}
    for frame in used:
        if frame.measure in ONE_WAY:
            flows.setdefault(frame.measure, frame.carried())
    return tuple(flows.values()) if len(flows) == _TWO else ()
