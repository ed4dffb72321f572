"""What a state takes in and spends, where its budget is told of: "the treasury collected $3bn", "wages took 2"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.frame import FLOWS, Frame, names_itself
from factcheck.extractor.measures.units import may_be_money
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.told import like
from factcheck.resources import vocabulary, word_set

BUDGET = "budget"
_PARTS = 2
"""How many words for parts of a budget make an article one on the public purse, where it names no trade."""
_SPENT_ON = word_set("small_words", "measures", "spent_on")
_LEAST = 100_000
"""What one person earns is less, and what a state pays is more."""
_AUXILIARIES = word_set("small_words", "shared", "have")
_GOING_ON = word_set("small_words", "measures", "purse_goes_on")
_BEFORE_OUTLAYS = word_set("small_words", "measures", "before_outlays")
_OBJECT = 5
"""Within how many tokens behind a verb stands the money it is told of."""


def is_on_purse(told: Iterable[tuple[Scene, Sequence[Frame]]]) -> bool:
    """Whether the sentences, each given with what it measures, tell of a budget, and of trade hardly."""
    budget = paid = trade = 0
    for scene, measured in told:
        for frame in measured:
            budget += frame.measure == BUDGET
            paid += frame.measure in word_set("measures", "paid_by_the_state")
            trade += not frame.aside and frame.at is not None and _names_trade(scene.tokens[frame.at])
        budget += sum(1 for _ in _moves(scene))
    return budget > _PARTS * trade and budget + paid >= _PARTS


def _names_trade(token: Token) -> bool:
    named = token.measure is not None and token.measure.measure in FLOWS and names_itself(token)
    return named and any(word in token.text for word in vocabulary("measures")["words_of_trade"])


def with_public_purse(frames: Sequence[Frame], scene: Scene, context: Context) -> list[Frame]:
    """The frames with what the keeper of the purse does, and what he pays for, as parts of the budget.

    Only where the text speaks of the budget are wages and subsidies parts of it.
    """
    moves = [*_moves(scene)]
    spoken = bool(moves) or context.account == BUDGET or any(frame.measure == BUDGET for frame in frames)
    found = [_as_receipts(_as_part(frame, scene), scene) if spoken else frame for frame in frames]
    moves.extend(_outlays(scene) if spoken else ())
    told = {frame.at for frame in moves}
    return sorted([*(frame for frame in found if frame.at not in told), *moves], key=lambda frame: frame.at or 0)


def _as_part(frame: Frame, scene: Scene) -> Frame:
    """The frame as a part of the budget, where it is something that a state pays for and what it pays is told."""
    if frame.at is None or frame.verb or frame.measure not in word_set("measures", "paid_by_the_state"):
        return frame
    first, last = scene.clause(frame.at)
    if not any(_is_sum(token) for token in scene.tokens[first:last]):
        return frame
    lead = scene.before(frame.at, 2)
    if any(token.text in word_set("measures", "of_one_person") or token.text in _SPENT_ON for token in lead):
        return frame
    noun = scene.word(scene.tokens[frame.at])
    return replace(
        frame, measure=like(BUDGET, frame.measure), product=noun, has_partner=False, partner=None, rate=False
    )


def _as_receipts(frame: Frame, scene: Scene) -> Frame:
    """The frame as what the state takes in, where a bare word for receipts would else be that for what is sold."""
    if frame.at is None or scene.tokens[frame.at].text not in word_set("measures", "receipts") or frame.partner:
        return frame
    noun = scene.word(scene.tokens[frame.at])
    return replace(frame, measure=like(BUDGET, frame.measure), product=noun, has_partner=False, possessed=False)


def _moves(scene: Scene) -> Iterator[Frame]:
    """The verbs by which whoever keeps the purse takes money in or spends it, each with its frame."""
    if any(_names_trade(token) for token in scene.tokens):
        return
    parts = {verb: part for part, verbs in vocabulary("measures")["moves_of_the_purse"].items() for verb in verbs}
    acting: int | None = None
    moved = False
    for at, token in enumerate(scene.tokens):
        if _keeps_purse(scene, at):
            acting, moved = at, False
        elif (verb := _verb(scene, at)) in parts and token.pos[:2] == "VB" and acting is not None:
            acts = _goes_on(scene, at) if moved else _is_subject(scene.tokens[acting + 1 : at])
            if acts and any(_is_sum(near) for near in scene.after(at, _OBJECT)):
                part = like(parts[verb], scene.word(token))
                yield Frame(like(BUDGET, scene.word(token)), product=part, at=at, stop=at)
                moved = True


def _verb(scene: Scene, at: int) -> str:
    """The verb at `at` with what goes with it: "paid out"."""
    text, behind = scene.tokens[at].text, scene.after(at, 1)
    return f"{text} {behind[0].text}" if behind and behind[0].pos == "RP" else text


def _outlays(scene: Scene) -> Iterator[Frame]:
    """The bare noun for what is spent as the subject of its clause, with its frame: "Spending was cut to $3bn"."""
    for at, token in enumerate(scene.tokens):
        opens = all(near.text in _BEFORE_OUTLAYS for near in scene.before(at, 1))
        if token.mention is None and token.text in word_set("measures", "outlays") and opens:
            word = scene.word(token)
            yield Frame(like(BUDGET, word), product=word, at=at, stop=at)


def _keeps_purse(scene: Scene, at: int) -> bool:
    """Whether it ends the name of who keeps it, "the treasury", "the tax office", and owns nothing that acts itself."""
    if any(token.text == "'s" for token in scene.after(at, 1)):
        return False
    names, text = word_set("measures", "purse_keepers"), scene.tokens[at].text
    two = " ".join(token.text for token in scene.tokens[max(0, at - 1) : at + 1])
    return text in names or two in names or text.rpartition(" ")[2] in names


def _is_subject(between: Sequence[Token]) -> bool:
    """Whether what stands between the keeper and a verb leaves him its subject; not so "the state said firms spent"."""
    named = (token for token in between if token.mention is None and token.pos[:2] in ("NN", "PR"))
    said = (token for token in between if token.is_finite and not token.has("be") and token.text not in _AUXILIARIES)
    return not any(named) and not any(said)


def _goes_on(scene: Scene, at: int) -> bool:
    """Whether the verb is the next that he does: "collected $3bn and spent $2bn", "while it spent $2bn"."""
    before = [token.text for token in scene.before(at, 2) if token.pos != "RB"]
    return bool(before) and before[0] in _GOING_ON


def _is_sum(token: Token) -> bool:
    """Whether it is an amount of money that a state takes in or spends, or a bare number that may be one."""
    number = token.number
    return number is not None and number.quantity.value >= _LEAST and may_be_money(number)
