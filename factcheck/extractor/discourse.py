"""What a sentence leaves unsaid and the ones before it said: whose trade, with whom, when, according to whom."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from factcheck.domain.period import Period
from factcheck.extractor.frames import FLOWS, Frame
from factcheck.extractor.scene import Scene


@dataclass(slots=True)
class Context:
    """The state of the reading, kept from sentence to sentence."""

    topic: Frame | None = None
    """What the article as a whole is about: the frame of its headline or first sentences."""
    main_period: Period | None = None
    home: str | None = None
    """The country that the article is about."""
    frame: Frame | None = None
    """The frame of the last number read."""
    subject: Frame | None = None
    """The first frame of the sentence before: what "it" and "they" mean."""
    pair: tuple[Frame, ...] = ()
    """The last two different frames of the sentence before: the former and the latter."""
    areas: tuple[str, ...] = ()
    """The areas of the sentence before, in order."""
    group: str | None = None
    """The last group of countries named: "the bloc", "the region"."""
    reporter: str | None = None
    partner: str | None = None
    period: Period | None = None
    comparison: str | None = None
    """What changes are measured against while nothing else is said: `year_earlier` or `previous`."""
    source: str | None = None
    heading: Heading | None = None
    own: set[str] = field(default_factory=set)
    """The sides that the sentence in hand names itself."""


@dataclass(frozen=True, slots=True)
class Heading:
    """What a subheading or the first words of a list item say of all that follows."""

    measure: Frame | None = None
    area: str | None = None
    product: str | None = None


def enter_paragraph(context: Context, bullet: bool) -> None:
    """Forget what does not outlast a paragraph; a list item keeps what its lead-in said."""
    if bullet:
        return
    context.period = None
    if context.topic is not None:
        context.reporter, context.partner = context.topic.reporter, context.topic.partner


def completed(frame: Frame, scene: Scene, context: Context) -> Frame:
    """`frame` with the sides that its own words leave open filled from the sentence, the paragraph and the article."""
    headed = context.heading.area if context.heading else None
    if not frame.has_partner:
        reporter = frame.reporter or headed or _subject(scene, frame) or context.reporter or context.home
        return replace(frame, reporter=reporter, partner=None)
    reporter, partner = frame.reporter, frame.partner
    if reporter is None and partner is None:
        reporter, partner = (None, headed) if headed else _from_sentence(scene, frame, context)
    if reporter and not partner and not frame.all_partners:
        partner = _other_side(reporter, context)
    elif partner and not reporter:
        reporter = _own_side(partner, context)
    elif not reporter and not partner:
        reporter = context.reporter or context.home
        partner = None if frame.all_partners else context.partner
    if partner == reporter:
        partner = None
    return replace(frame, reporter=reporter, partner=partner or "world")


def with_product(frame: Frame, context: Context) -> Frame:
    """`frame` with the product that its heading or the article as a whole is about, where its own words name none."""
    if frame.product or frame.all_goods or not frame.has_partner and frame.measure != "production":
        return frame
    if context.heading and context.heading.product:
        return replace(frame, product=context.heading.product)
    topic = context.topic
    if topic and topic.product and topic.measure == frame.measure:
        return replace(frame, product=topic.product)
    return frame


def _subject(scene: Scene, frame: Frame) -> str | None:
    """The area that the sentence is about: the first one that no preposition governs, or any where there is but one."""
    stop = frame.at if frame.at is not None else len(scene.tokens)
    for place, token in enumerate(scene.tokens[:stop]):
        if token.area and token.area.form != "region":
            before = scene.tokens[place - 1] if place else None
            before = scene.tokens[place - 2] if before is not None and before.text == "the" and place > 1 else before
            if before is None or not before.has("preposition") or before.text in ("for", "in", "of"):
                return token.area.codes[0]
    return None


def _from_sentence(scene: Scene, frame: Frame, context: Context) -> tuple[str | None, str | None]:
    """The sides that the sentence gives outside the measure's own phrase: its subject, and "with X" before the measure."""
    subject = _subject(scene, frame)
    partner = None
    stop = frame.at if frame.at is not None else len(scene.tokens)
    for place, token in enumerate(scene.tokens[:stop]):
        if token.area and place and scene.tokens[place - 1].text in ("with", "to"):
            partner = token.area.codes[0]
    if subject is None or subject == partner:
        return None, partner
    bilateral = context.topic is not None and context.topic.partner not in (None, "world")
    if partner is None and not bilateral and context.home and subject != context.home:
        return None, subject
    return subject, partner


def _other_side(reporter: str, context: Context) -> str | None:
    """Whom `reporter` trades with, where its words do not say: the other side of what the article is about."""
    topic = context.topic
    if context.partner and context.reporter and context.partner != "world":
        if reporter == context.reporter:
            return context.partner
        if reporter == context.partner:
            return context.reporter
    if topic and topic.partner and topic.partner != "world" and topic.reporter:
        if reporter == topic.reporter:
            return topic.partner
        if reporter == topic.partner or not topic.partner.isupper():
            return topic.reporter
        if not topic.reporter.isupper():
            return topic.partner
    return None


def _own_side(partner: str, context: Context) -> str | None:
    """Who trades with `partner`, where its words do not say."""
    for candidate in (context.reporter, context.home, context.topic.reporter if context.topic else None, context.partner):
        if candidate and candidate != partner and candidate != "world":
            return candidate
    return None


def remember(context: Context, used: list[Frame], scene: Scene) -> None:
    """Keep what the sentence said for those that follow."""
    context.areas = tuple(code for t in scene.tokens if t.area and t.area.form != "region" for code in t.area.codes)
    for code in context.areas:
        if not code.isupper() and code != "world":
            context.group = code
    if not used:
        return
    distinct: list[Frame] = []
    for frame in used:
        if all((frame.measure, frame.reporter, frame.partner) != (f.measure, f.reporter, f.partner) for f in distinct):
            distinct.append(frame)
    context.frame, context.subject = used[-1], used[0]
    context.pair = _both_flows(scene, used) or tuple(distinct[-2:])
    if used[-1].reporter:
        context.reporter = used[-1].reporter
    if used[-1].measure in FLOWS:
        context.partner = used[-1].partner


def _both_flows(scene: Scene, used: list[Frame]) -> tuple[Frame, ...]:
    """Exports and imports, where the sentence names them in one breath: the former and the latter."""
    for token in scene.tokens:
        if token.measure and "export" in token.text and "import" in token.text:
            names = ("exports", "imports") if token.text.index("export") < token.text.index("import") else ("imports", "exports")
            return tuple(replace(used[0], measure=name, at=None, stop=-1) for name in names)
    return ()
