"""What a sentence leaves unsaid and the ones before it said: whose trade, with whom, when, according to whom."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from factcheck.domain.claim import Kind
from factcheck.domain.period import Period
from factcheck.extractor.measures.frame import FLOWS, PARTNER, TWO_SIDED, Frame, role_of
from factcheck.extractor.mentions import AreaMention
from factcheck.extractor.numbers.currency_homes import currency_home
from factcheck.extractor.products.words import is_kind_of_trade
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.told import Told, like

_SUBJECT = frozenset({"nsubj", "nsubjpass"})
"""What the parser calls a subject (ClearNLP); where it has found none, the order of the words decides."""
_TWO = 2
_DATELINE = 9
"""Within how many tokens a dateline ends."""


@dataclass(slots=True)
class Context:
    """The state of the reading, kept from sentence to sentence."""

    topic: Frame | None = None
    """What the article as a whole is about: the frame of its headline or first sentences."""
    main_period: Period | None = None
    home: str | None = None
    """The area that the article is about."""
    other: str | None = None
    """The one other area that the article is about, where there is but one."""
    frame: Frame | None = None
    """The frame of the last number read."""
    flow: Frame | None = None
    """The frame of exports or imports read last: what a balance leaves to be told in detail."""
    account: str | None = None
    """The account whose deficit or surplus is spoken of, where it is not that of trade: the budget."""
    subject: Frame | None = None
    """The first frame of the sentence before: what "it" and "they" mean."""
    pair: tuple[Frame, ...] = ()
    """The last two different frames of the sentence before: the former and the latter."""
    areas: tuple[str, ...] = ()
    """The areas of the sentence before, in order."""
    spoken_of: str | None = None
    """The subject of the sentence before: whose "its" is."""
    counterpart: str | None = None
    """The last area named that is not the home."""
    two_areas: tuple[str, str] | None = None
    """The last two areas named in one sentence beside the home: the former and the latter."""
    group: str | None = None
    """The last group of countries named: "the bloc", "the region"."""
    reporter: str | None = None
    partner: str | None = None
    period: Period | None = None
    moment: Period | None = None
    """The day that a stock was last told of."""
    comparison: str | None = None
    """What the first change that says so is measured against: `year_earlier` or `previous`; the others follow it."""
    compared_months: int | None = None
    """How many months the periods compared so have: a month with the one before, all of them with last year's."""
    brackets: tuple[Period, ...] = ()
    """The periods that the numbers of the paragraph's last bracket were told of, in order."""
    bracket_step: str | None = None
    """How far a number in brackets lies before the one that it stands behind: `previous` or `year_earlier`."""
    source: str | None = None
    unit: str | None = None
    """The unit of the last amount read."""
    percentage: Kind | None = None
    """What the last percentage was: a change, a share, a level."""
    heading: Heading | None = None
    theme: str | None = None
    """The product that the sentences before were about."""
    theme_measure: str | None = None
    """The measure that it was told of; None where it was only spoken of."""
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
    context.period, context.spoken_of, context.brackets = None, None, ()
    context.reporter, context.partner = context.home, context.other
    frame = context.frame
    if frame and frame.measure in ("exports", "imports") and frame.partner == context.home != frame.reporter:
        frame = context.frame = frame.mirrored()
    if frame and frame.has_partner and frame.reporter == context.home:
        context.frame = replace(frame, partner=context.other or "world")


def completed(frame: Frame, scene: Scene, context: Context) -> Frame:
    """`frame` with the sides that its own words leave open filled from the sentence, the paragraph and the article."""
    headed = context.heading.area if context.heading else None
    subject = None if headed else _subject(scene, frame)
    if frame.possessed and frame.reporter is None and (owner := _owner(scene, frame, subject, context)):
        frame, subject = replace(frame, reporter=owner), None
    if not frame.has_partner:
        return replace(
            frame, reporter=frame.reporter or headed or subject or _own_side(scene, None, context), partner=None
        )
    if frame.same and context.frame and context.frame.has_partner and frame.reporter is None and frame.partner is None:
        frame, subject = replace(frame, reporter=context.frame.reporter, partner=context.frame.partner), None
    reporter, partner = frame.reporter, frame.partner
    if frame.part and (player := _player(scene, frame, subject)):
        partner, subject = player, None
    if reporter is None and partner is None:
        partner = headed or _with_whom(scene, frame) or _taker(scene, frame, context)
    told = partner is not None and (frame.partner is not None or scene.tokens[0].text != "with")
    if reporter is None and subject and subject != partner and (told or _may_report(subject, scene, context)):
        reporter = subject
    elif reporter is None and partner is None and subject and subject != context.home:
        partner = subject
    if reporter is None:
        reporter = _own_side(scene, partner, context)
    if partner is None and not frame.all_partners:
        partner = _partner_of(reporter, subject, frame, scene, context)
    if reporter is None:
        reporter, partner = context.home, None
    if partner == reporter:
        partner = None
    return replace(frame, reporter=reporter, partner=partner or "world")


def _owner(scene: Scene, frame: Frame, subject: str | None, context: Context) -> str | None:
    """Whose "its" is: that of the sentence's subject, or of the area spoken of last."""
    candidates = (subject, _subject(scene, frame, owner=True), context.spoken_of)
    return next((code for code in candidates if code and code != frame.partner), None)


def _partner_of(reporter: str | None, subject: str | None, frame: Frame, scene: Scene, context: Context) -> str | None:
    """Whom `reporter` trades with, where the measure's own phrase does not say."""
    if subject and subject != reporter and frame.measure in TWO_SIDED:
        return subject
    if later := later_side(scene, frame, reporter):
        return later
    if any(token.has("two_sides") for token in scene.tokens) and context.counterpart != reporter:
        return context.counterpart or _other_side(reporter, context)
    if subject is None and reporter == _payer(scene) != context.home:
        return None
    return _other_side(reporter, context)


def later_side(scene: Scene, frame: Frame, reporter: str | None) -> str | None:
    """An area further on in the clause, where a preposition makes it the other side: "were bound for Germany"."""
    if frame.at is None:
        return None
    _, last = scene.clause(frame.at)
    for place in range(frame.at + 1, last):
        token = scene.tokens[place]
        if token.measure and not token.measure.weak:
            return None
        if token.area and token.area.form != "region" and token.area.codes[0] != reporter:
            before = scene.tokens[place - 1]
            if token.text == "there" and not before.has("preposition"):
                return token.area.codes[0]
            before = scene.tokens[place - 2] if before.text == "the" else before
            makes = before.has("preposition") and before.text not in ("of", "in", "by", "between")
            return token.area.codes[0] if makes and role_of(frame.measure, before.text) == PARTNER else None
    return None


def _player(scene: Scene, frame: Frame, subject: str | None) -> str | None:
    """Who plays a part in trade: the subject ("Peru is the largest buyer"), or the first area named behind."""
    if subject and subject != frame.reporter:
        return subject
    behind = scene.tokens[frame.stop + 1 :] if frame.at is not None else []
    return next(
        (t.area.codes[0] for t in behind if t.area and t.area.form != "region" and t.area.codes[0] != frame.reporter),
        None,
    )


def _may_report(subject: str, scene: Scene, context: Context) -> bool:
    """Whether the trade told is the subject's: that is the home, its only counterpart, or whose money it is."""
    return subject in (context.home, context.other, _payer(scene)) or context.home is None


def with_product(frame: Frame, context: Context) -> Frame:
    """`frame` with the product that its heading or the article as a whole is about, where its own words name none."""
    if frame.product or frame.all_goods or (not frame.has_partner and frame.measure != "production"):
        return frame
    if context.heading and context.heading.product:
        return replace(frame, product=context.heading.product)
    topic = context.topic
    if topic and topic.product and topic.measure == frame.measure:
        return replace(frame, product=topic.product)
    return frame


def theme_of(frame: Frame, context: Context) -> str | None:
    """The product that the heading, the sentences before or the article speak of, where the measure is the same."""
    if context.heading and context.heading.product:
        return context.heading.product
    if context.theme and (frame.at is None or context.theme_measure in (None, frame.measure, "production")):
        return context.theme
    return main_product_of(frame, context)


def main_product_of(frame: Frame, context: Context) -> str | None:
    """The product that the article as a whole is about, where it was told of this measure or of trade as such."""
    product = context.main_product
    if product is None or frame.measure in context.told_whole:
        return None
    trade = frame.measure in FLOWS and (context.main_measure == "turnover" or is_kind_of_trade(product))
    return product if trade or frame.measure in context.main_measures else None


def _subject(scene: Scene, frame: Frame, *, owner: bool = False) -> str | None:
    """The area that the sentence is about: the first one before the measure that no preposition governs.

    With `owner` one that owns the subject counts too: "Europe's troubles".
    """
    stop = frame.at if frame.at is not None else len(scene.tokens)
    start = _past_likeness(scene, _past_dateline(scene))
    areas = [t for t in scene.tokens[start:stop] if t.area and _is_side(t.area, frame)]
    about = _ungoverned(scene, start, stop, frame, owner)
    if areas != [about]:
        about = next((t for t in areas if t.dep in _SUBJECT), about)
    return about.area.sides[0] if about and about.area else None


def _ungoverned(scene: Scene, start: int, stop: int, frame: Frame, owner: bool) -> Token | None:
    """The first area of the row that no preposition governs, told by the words alone."""
    governed = False
    for place, token in enumerate(scene.tokens[start:stop], start):
        if token.has("preposition") and token.text not in ("for", "in"):
            governed = True
        elif token.area and _is_side(token.area, frame) and _acts(scene, place):
            return token
        elif token.area and _is_side(token.area, frame) and not governed and not _is_epithet(scene, place):
            if owner or not any(t.text == "'s" for t in scene.after(place, 1)):
                return token
        elif (token.mention is None and token.pos[:2] in ("VB", "MD")) or token.text in ("which", "that", ";", ":"):
            governed = False
    return None


def _is_side(area: AreaMention, frame: Frame) -> bool:
    """Whether the area can be whose measure it is: a region not of trade, whose sides are countries."""
    return area.form != "region" or not frame.has_partner


def _acts(scene: Scene, place: int) -> bool:
    """Whether the area stands right before its verb, whatever the sentence opens with: "Among them Peru took …"."""
    before, after = scene.before(place, 2), scene.after(place, 1)
    governor = next((token for token in before if token.text != "the"), None)
    free = governor is None or not (governor.has("preposition", "and") or governor.text == ",")
    return free and bool(after) and after[0].mention is None and after[0].pos in ("VBD", "VBZ", "VBP")


def _past_dateline(scene: Scene) -> int:
    """The place after a dateline: "RABAT (Maghreb Desk) – "."""
    dash = next((place for place, token in enumerate(scene.tokens[:_DATELINE]) if token.text in ("–", "—")), None)
    return 0 if dash is None or any(token.number for token in scene.tokens[:dash]) else dash + 1


def _past_likeness(scene: Scene, start: int) -> int:
    """The place after whom the subject is only likened to: "Like Chile, Peru …"."""
    if not any(token.text in ("like", "unlike") for token in scene.tokens[start : start + 1]):
        return start
    comma = next((place for place, token in enumerate(scene.tokens) if place > start and token.text == ","), start)
    return comma + 1 if comma > start else start


def _is_epithet(scene: Scene, place: int) -> bool:
    """Whether the area only ranks another: "Central Asia's largest economy"."""
    after = scene.after(place, 2)
    return len(after) == 2 and after[0].text == "'s" and after[1].number is not None and after[1].number.form == "rank"


def _taker(scene: Scene, frame: Frame, context: Context) -> str | None:
    """The area that has a share of the flow or buys it: "China took 36 percent of exports"."""
    stop = frame.at if frame.at is not None else len(scene.tokens)
    first, _ = scene.clause(stop - 1) if stop else (0, 0)
    taker = None
    for token in scene.tokens[first:stop]:
        if token.area and token.area.form != "region":
            taker = token.area.codes[0]
        elif (
            taker
            and taker != context.home
            and (
                token.has("share_verb") or (token.measure and token.measure.verb and token.measure.measure == "imports")
            )
        ):
            return taker
    return None


def _with_whom(scene: Scene, frame: Frame) -> str | None:
    """The area after "with" or "to" before the measure: "with Russia, where exports fell"."""
    found = None
    stop = frame.at if frame.at is not None else len(scene.tokens)
    for place, token in enumerate(scene.tokens[:stop]):
        left_out = any(t.text in ("left", "excluded", "aside", "apart") for t in scene.after(place, 1))
        if token.area and place and scene.tokens[place - 1].text in ("with", "to") and not left_out:
            found = token.area.codes[0]
    return found


def _other_side(reporter: str | None, context: Context) -> str | None:
    """Whom `reporter` trades with, where its words do not say: the other side of the paragraph or of the article."""
    if reporter == context.reporter and context.partner != reporter:
        return context.partner
    if reporter == context.home:
        return context.other
    return context.home


def _own_side(scene: Scene, partner: str | None, context: Context) -> str | None:
    """Who trades with `partner`, where its words do not say: the one whose money the amounts are in comes first."""
    sides = (_payer(scene), context.reporter, context.home, context.other)
    return next((code for code in sides if code and code not in (partner, "world")), None)


def _payer(scene: Scene) -> str | None:
    """The country whose own money the amounts of the sentence are in, where it is but one."""
    homes = {
        code: token
        for token in scene.tokens
        if token.number and (code := currency_home(token.number.quantity.unit or ""))
    }
    code, token = homes.popitem() if len(homes) == 1 else (None, None)
    return Told(code, scene.words([token]), "whose money the amount is in", assumed=True) if code and token else None


def remember(context: Context, used: list[Frame], partners: list[str | None], scene: Scene) -> None:
    """Keep what the sentence said for those that follow.

    `partners` are those that the words of each of the measures `used` give: the items of a list are soon forgotten.
    """
    named = [t.area for place, t in enumerate(scene.tokens) if t.area and not _is_epithet(scene, place)]
    context.areas = tuple(code for area in named if area.form != "region" for code in area.codes)
    for code in context.areas:
        if not code.isupper() and code != "world":
            context.group = code
    context.spoken_of = _subject(scene, Frame(""), owner=True) or context.spoken_of
    others = list(dict.fromkeys(code for code in context.areas if code not in (context.home, "world")))
    if others:
        context.counterpart = context.spoken_of if context.spoken_of in others else others[-1]
    if len(others) == _TWO:
        context.two_areas = (others[0], others[1])
    if not used:
        return
    distinct: list[Frame] = []
    for frame in used:
        if all(
            (frame.measure, frame.product, frame.reporter, frame.partner)
            != (f.measure, f.product, f.reporter, f.partner)
            for f in distinct
        ):
            distinct.append(frame)
    used = [replace(frame, at=None, stop=-1) for frame in used]
    distinct = [replace(frame, at=None, stop=-1) for frame in distinct]
    context.frame, context.subject = used[-1], used[0]
    context.flow = next((f for f in reversed(used) if f.measure in ("exports", "imports")), context.flow)
    context.pair = _both_flows(scene, used) or tuple(distinct[-2:])
    if used[-1].reporter and used[-1].measure in FLOWS:
        reporters = {frame.reporter for frame in used if frame.measure in FLOWS}
        context.reporter = used[-1].reporter if len(reporters) <= _TWO else context.home
    if used[-1].measure in FLOWS:
        own = [partner for frame, partner in zip(used, partners, strict=True) if frame.measure in FLOWS]
        context.partner = own[-1] if len({*own} - {"world"}) == 1 else context.other


def _both_flows(scene: Scene, used: list[Frame]) -> tuple[Frame, ...]:
    """Exports and imports, where the sentence names them in one breath: the former and the latter."""
    for token in scene.tokens:
        if token.measure and "export" in token.text and "import" in token.text:
            names = (
                ("exports", "imports")
                if token.text.index("export") < token.text.index("import")
                else ("imports", "exports")
            )
            return tuple(replace(used[0], measure=like(name, scene.word(token)), at=None, stop=-1) for name in names)
    return ()
