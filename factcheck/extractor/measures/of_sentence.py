"""What a sentence measures: the measures that count, each with its sides."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.balances.accounts import with_accounts
from factcheck.extractor.measures.flows.clause_fronts import with_front
from factcheck.extractor.measures.flows.coming_in import sells_to_home
from factcheck.extractor.measures.flows.players import plays
from factcheck.extractor.measures.flows.totals_of_two import as_total_of_two
from factcheck.extractor.measures.frame import ONE_WAY, Frame
from factcheck.extractor.measures.strong import strong
from factcheck.extractor.mentions import Form
from factcheck.extractor.products.carried import is_all_but_some, with_product
from factcheck.extractor.scene import Scene
from factcheck.extractor.sides.later import later_side
from factcheck.extractor.sides.of_number import completed

_OF_WHICH = 5
"""Within how many words before a flow the share of it stands: "5 percent of all its foreign exports"."""


def measures_of(scene: Scene, measured: list[Frame], context: Context) -> tuple[list[Frame], dict[int | None, Frame]]:
    """Of what the sentence measures those frames that count, and by their places the same with their sides."""
    own = strong(with_accounts(measured, scene, context), scene, context)
    return own, with_sides(own, scene, context)


def with_sides(own: list[Frame], scene: Scene, context: Context) -> dict[int | None, Frame]:
    """The sentence's frames with their sides; one that names none has those of the one before it in the sentence."""
    found: dict[int | None, Frame] = {}
    before: Frame | None = None
    named: Frame | None = None
    for frame in own:
        if before is not None and _has_same_subject(scene, before, frame):
            frame = replace(frame, reporter=before.reporter)
        if named is not None and _sells_there_too(named, frame, scene):
            frame = replace(frame, partner=named.partner)
        named = frame
        frame = as_total_of_two(frame, found.values(), scene, context)
        frame = _led_on(before, frame, scene, context) if before is not None else frame
        bare = _names_no_side(frame)
        if bare and before is not None and sells_to_home(before, frame, context):
            before = before.mirrored()
        if bare and before is not None and _is_of_player(before, frame, scene):
            sided = replace(frame, reporter=before.partner, partner=before.reporter)
        elif bare and before is not None and before.has_partner and not _has_for_object(before, frame):
            sided = with_front(_with_sides_of(before, frame, scene), scene, frame.at or 0)
        else:
            sided = completed(frame, scene, context)
        found[frame.at] = with_product(_as_defined(sided, before, scene), context)
        if before is None or frame.at is None or not scene.in_brackets(frame.at):
            before = found[frame.at]
    return found


def _led_on(before: Frame, frame: Frame, scene: Scene, context: Context) -> Frame:
    """The frame with the sides that its words take from the one before it."""
    if _is_given(before, frame, scene):
        frame = replace(frame, reporter=before.partner, partner=before.reporter, possessed=False)
    if _goes_to_same(before, frame, context):
        frame = replace(frame, partner=before.partner)
    if _is_left_by(before, frame):
        frame = replace(frame, partner=before.partner)
    if _is_part_of_mutual(before, frame, scene):
        other = before.partner if frame.reporter == before.reporter else before.reporter
        frame = replace(frame, partner=other)
    if before.part and frame.reporter is None and frame.measure == before.measure:
        frame = replace(frame, reporter=before.reporter)
    if before.part and frame.has_partner and frame.reporter == before.reporter and not frame.all_partners:
        frame = replace(frame, partner=frame.partner or before.partner)
    return frame


def _is_left_by(before: Frame, frame: Frame) -> bool:
    """Whether it is what the trade of the same two leaves to one: "trade with Peru left Brazil a deficit of $3bn"."""
    if frame.measure != "balance" or frame.partner or frame.all_partners or frame.part or before.partner is None:
        return False
    owned = frame.reporter is not None and frame.reporter == before.reporter
    return owned and before.measure == "turnover" and frame.reporter not in before.partner.split("+")


def _is_part_of_mutual(before: Frame, frame: Frame, scene: Scene) -> bool:
    """Whether it is what one of two sells or buys of their trade: "trade with Peru was $3bn, of which our exports"."""
    if before.measure != "turnover" or before.at is None or frame.at is None or frame.measure not in ONE_WAY:
        return False
    if frame.partner is not None or frame.all_partners or frame.reporter not in (before.reporter, before.partner):
        return False
    parts = any(token.has("of_told") for token in scene.tokens[before.at : frame.at])
    return parts and None not in (before.reporter, before.partner) and before.partner != "world"


def _names_no_side(frame: Frame) -> bool:
    """Whether the words of the flow name neither side of it."""
    named = frame.reporter is not None or frame.partner is not None or frame.all_partners
    return frame.has_partner and not named and not frame.part


def _is_of_player(before: Frame, frame: Frame, scene: Scene) -> bool:
    """Whether it is the same trade as whoever plays the part sees it: "the largest supplier, with exports of $3bn"."""
    turned = {before.measure, frame.measure} == ONE_WAY and before.partner not in (None, "world")
    return turned and before.reporter is not None and plays(scene, frame)


def _has_for_object(before: Frame, frame: Frame) -> bool:
    """Whether the verb before only has the other measure for its object."""
    return before.verb and not frame.verb and before.measure != frame.measure


def _with_sides_of(before: Frame, frame: Frame, scene: Scene) -> Frame:
    """The frame, which names no side itself, with those of the one before it and what it hands on."""
    whole_gap = _is_gap_in_all(before, frame, scene)
    all_goods = frame.all_goods or (frame.product is None and (whole_gap or _is_told_as_whole(scene, frame)))
    product = frame.product if frame.product or all_goods else _handed_on(scene, before, frame)
    partner = later_side(scene, frame, before.reporter) or before.partner
    whole = all_goods or (before.all_goods and not before.verb)
    return replace(frame, reporter=before.reporter, partner=partner, product=product, all_goods=whole)


def _is_gap_in_all(before: Frame, frame: Frame, scene: Scene) -> bool:
    """Whether it is that of all trade, by its name, behind one of a part: "the services gap and the trade deficit"."""
    named = frame.at is not None and "trade" in scene.tokens[frame.at].text
    return named and before.measure == frame.measure == "balance" and before.product is not None


def _handed_on(scene: Scene, before: Frame, frame: Frame) -> str | None:
    """The product that `frame` shares with the one before: not one that is part of its own name ("re-exports").

    Nor is it all but some where each has its own number: "non-oil exports fell by 9 percent and imports by 5".
    """
    mention = scene.tokens[before.at].measure if before.at is not None else None
    apart = any(token.number for token in scene.tokens[before.at or 0 : frame.at])
    if apart and {before.measure, frame.measure} == ONE_WAY and is_all_but_some(before.product):
        return None
    return None if mention and mention.product == before.product else before.product


def _is_told_as_whole(scene: Scene, frame: Frame) -> bool:
    """Whether a share of the flow is told, then how much all of it was: "tea, 25 percent of its exports of $6bn"."""
    if frame.at is None:
        return False
    amount, share = scene.after(frame.stop, 2), scene.before(frame.at, _OF_WHICH)
    led = [at for at, token in enumerate(share[:-1]) if token.has("of", "share_of")]
    numbers = [share[led[0] + 1].number if led else None, amount[-1].number if amount else None]
    told = [number.form if number else None for number in numbers] == [Form.PERCENT, Form.AMOUNT]
    return told and amount[0].has("of", "worth")


def _has_same_subject(scene: Scene, before: Frame, frame: Frame) -> bool:
    """Whether a verb of trade goes on with whom another tells of: "sold Iran tea and supplied Iraq with rice"."""
    if not (before.verb and frame.verb) or frame.at is None or frame.reporter is not None or frame.partner is None:
        return False
    return any(token.text in ("and", "but") for token in scene.before(frame.at, 1))


def _is_given(before: Frame, frame: Frame, scene: Scene) -> bool:
    """Whether whoever is supplied has the imports behind: "Peru supplied Chile with 5 percent of its imports"."""
    if not before.verb or frame.verb or (before.measure, frame.measure) != ("exports", "imports"):
        return False
    if None in (before.at, frame.at, before.reporter, before.partner) or frame.reporter or frame.partner:
        return False
    between = scene.tokens[(before.at or 0) + 1 : frame.at]
    return any(token.text == "with" for token in between) and not any(token.text in (",", "and") for token in between)


def _as_defined(frame: Frame, before: Frame | None, scene: Scene) -> Frame:
    """The frame by the definition that the sentence opens with: "By the expanded definition of it, 44% had no work"."""
    if before is None or before.at is None or before.measure != frame.measure or frame.product:
        return frame
    return replace(frame, product=before.product) if "definition" in scene.tokens[before.at].text else frame


def _goes_to_same(before: Frame, frame: Frame, context: Context) -> bool:
    """Whether another sends its goods where the one before in the sentence does, which was spoken of before.

    "Peru's exports to Chile fell to $3bn while Bolivia exported goods worth $2bn".
    """
    if frame.measure not in ONE_WAY or frame.measure != before.measure or frame.all_partners or frame.part:
        return False
    if frame.partner is not None or frame.reporter in (None, before.reporter, before.partner):
        return False
    last = context.frame.partner if context.frame else None
    return before.partner is not None and before.partner in (context.home, context.other, last)


def _sells_there_too(before: Frame, frame: Frame, scene: Scene) -> bool:
    """Whether others sell to whom the first was told to sell: "Peru supplied Chad with 9 tonnes, Cuba sent 5"."""
    if not (before.verb and frame.verb) or frame.at is None or before.partner is None or frame.partner is not None:
        return False
    flows = before.measure == frame.measure == "exports" and None not in (before.reporter, frame.reporter)
    lead = [token.text for token in scene.before(frame.at, 3)[1:] if token.text != "the"]
    return flows and before.reporter != frame.reporter and lead[:1] in (["whereas"], ["while"], ["and"], [","])
