"""Of which account a bare "deficit" or "surplus" is: of trade, of the current account, of the budget."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.domain.claim import Kind
from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.frame import FLOWS, ONE_WAY, Frame
from factcheck.extractor.scene import Scene
from factcheck.extractor.senses.sense import Sense
from factcheck.resources import vocabulary, word_set

_PAYMENTS = "other:payments balance"
_NEAR = 5
"""Within how many tokens behind it an account belongs to a deficit: "a deficit on the current account"."""
_FAR = 10
"""Within how many it may be said whose account has it: "a deficit of $3bn was posted by Peru's current account"."""
_BESIDE = 3
"""Within how many tokens behind it the part of trade is named that it is of."""
_OPENS = 2
"""Within how many tokens a sentence opens."""


def with_accounts(own: list[Frame], scene: Scene, context: Context) -> list[Frame]:
    """The frames with each bare balance given to the account that the sentence, or the ones before it, speak of."""
    accounts = word_set("measures", "accounts")
    spoken = context.account or _of_topic(context)
    found: list[Frame] = []
    short: str | None = None
    for place, frame in enumerate(own):
        if found and _is_whole_of(scene, found[-1], frame):
            found.append(replace(frame, measure=found[-1].measure, sign=found[-1].sign))
            continue
        accounted = max((one.at or 0 for one in found if one.measure in accounts), default=0)
        if frame.measure == "balance" and _is_bare(scene, frame) and not _of_trade(scene, frame, spoken, accounted):
            traded = any(other.measure in ONE_WAY for other in own[:place])
            beside = _beside(scene, own[place + 1 :], frame, accounts)
            beside = beside or (None if traded else _of_public_purse(scene, frame, context.topic))
            beside = beside or _of_subject(scene, own[0], accounts)
            named = beside or spoken or _of_state(own, frame, context)
            found.append(replace(frame, measure=named, has_partner=False, product=None) if named else frame)
            short = beside if frame.sign < 0 else None
            continue
        if frame.measure == short and not frame.product:
            frame, short = replace(frame, sign=-1), None
        kept = frame.measure == "gdp" or frame.weak
        spoken = frame.measure if frame.measure in accounts else spoken if kept else None
        found.append(frame)
    return found


def _of_topic(context: Context) -> str | None:
    """The account that a story is on, as long as it has told of no gap in trade; the budget where it is on debt."""
    topic = context.topic.measure if context.topic else None
    if topic == "debt":
        return "budget"
    return topic if topic in word_set("measures", "accounts") and "balance" not in context.newest else None


def _is_whole_of(scene: Scene, account: Frame, frame: Frame) -> bool:
    """Whether only the whole is named that the account is a part of: "the current account of its payments balance"."""
    parts = word_set("measures", "accounts") - {"budget", _PAYMENTS}
    if frame.measure != _PAYMENTS or account.measure not in parts or account.at is None or frame.at is None:
        return False
    between = scene.tokens[account.at + 1 : frame.at]
    of_it = any(token.text.split()[0] in ("of", "in") for token in between[:1])
    return of_it and not any(token.number for token in between)


def below_nothing(frame: Frame, scene: Scene, at: int) -> Frame:
    """The balance as negative where the words say so of the number at `at`.

    "A net outflow of $487 million", "the trade balance was negative and amounted to $461 million".
    """
    account = frame.measure in word_set("measures", "accounts")
    if not account and frame.measure != "balance":
        return frame
    near = scene.before(at, _NEAR - 2)
    out = account and any(token.text.split()[-1] in word_set("measures", "outflows") for token in near)
    return replace(frame, sign=-1) if out or _is_negative(frame, scene, at) else frame


def _is_negative(frame: Frame, scene: Scene, at: int) -> bool:
    """Whether "negative" is said of the balance last, before the number and no other one."""
    told = frame.stop + 1 if frame.at is not None and frame.at < at else max(0, at - _NEAR)
    for token in reversed(scene.tokens[told:at]):
        if token.number or token.measure:
            return False
        if token.text in vocabulary("measures")["sides_of_nothing"]:
            return bool(vocabulary("measures")["sides_of_nothing"][token.text])
    return False


def in_favour(frame: Frame, scene: Scene, context: Context) -> Frame:
    """A gap that the sentences before called a surplus as one: "its surplus widened … The gap had been $3bn".

    Where its own sentence tells of the surplus the gap is another: "from a surplus of $2bn to a gap of $3bn".
    """
    if frame.measure != "balance" or frame.at is None or frame.reporter is None:
        return frame
    sides = str(frame.reporter), str(frame.partner)
    if scene.tokens[frame.at].text in vocabulary("measures")["imbalances"]:
        before = [t.measure.sign for t in scene.tokens[: frame.at] if t.measure and t.measure.measure == "balance"]
        return replace(frame, sign=(before or [context.signs.get(sides, frame.sign)])[-1])
    if scene.tokens[frame.at].text not in vocabulary("measures")["gaps"]:
        context.signs[sides] = frame.sign
        return frame
    if any(token.measure and token.measure.measure == "balance" for token in scene.tokens[: frame.at]):
        return frame
    return replace(frame, sign=context.signs.get(sides, frame.sign))


def account_of(own: list[Frame], scene: Scene, before: str | None) -> str | None:
    """The account that a sentence with the frames `own` leaves spoken of; None is trade.

    Receipts are those of a budget that was told of before.
    """
    accounts = word_set("measures", "accounts")
    for frame in reversed(own):
        if frame.measure in accounts:
            return frame.measure
        if before == "budget" and frame.at and scene.tokens[frame.at].text in vocabulary("measures")["earned"]:
            continue
        if frame.measure == "turnover" and _only_explains(frame, scene):
            continue
        if frame.measure in ("exports", "imports", "turnover", "balance"):
            return None
    return before


def _only_explains(frame: Frame, scene: Scene) -> bool:
    """Whether a clause only says what an account is of: "the current account, which covers trade in services"."""
    row = [token.text for token in scene.before(frame.at or 0, _BESIDE)]
    return any(word in ("which", "which is", "that") for word in row)


def _is_bare(scene: Scene, frame: Frame) -> bool:
    assert frame.at is not None
    text = scene.tokens[frame.at].text
    plain = frame.product is None or frame.product in word_set("measures", "kinds_of_deficit")
    return plain and not any(word in text for word in vocabulary("measures")["words_of_trade"])


def _of_trade(scene: Scene, frame: Frame, spoken: str | None, accounted: int) -> bool:
    """Whether it is a part of the current account that is told of: "for goods the deficit was …", "on goods trade".

    `accounted` is where the sentence names an account before it.
    """
    parts = vocabulary("measures")["parts_of_trade"]
    behind = [token.text for token in scene.after(frame.at or 0, _BESIDE)]
    named = behind[:1] in (["on"], ["in"]) and any(word.partition(" ")[0] in parts for word in behind)
    return spoken != "budget" and (named or any(token.text in parts for token in scene.tokens[accounted : frame.at]))


def _of_state(own: Sequence[Frame], balance: Frame, context: Context) -> str | None:
    """The budget, where a deficit is set in ratio to GDP in a story on an economy that tells of no trade."""
    topic = context.topic.measure if context.topic else None
    on_trade = topic in FLOWS or not FLOWS.isdisjoint({*context.newest, *(f.measure for f in own if f is not balance)})
    of_gdp = any(f.measure == "gdp" and (f.at or 0) > (balance.at or 0) for f in own)
    return "budget" if balance.sign < 0 and of_gdp and topic is not None and not on_trade else None


def _of_subject(scene: Scene, first: Frame, accounts: frozenset[str]) -> str | None:
    """The account that a sentence opens with and an aside explains: "The financial account, a part of …, had a gap"."""
    if first.measure not in accounts or first.at is None or first.at > _OPENS:
        return None
    return first.measure if any(token.text == "," for token in scene.after(first.at, 1)) else None


def _of_public_purse(scene: Scene, balance: Frame, topic: Frame | None) -> str | None:
    """The budget, where the sentence names before the balance who keeps it: "the treasury had a surplus".

    In a story on trade who only reports it may keep it: "the government reported a surplus".
    """
    saying = word_set("sources", "saying")
    on_trade = topic is not None and topic.measure in FLOWS - {"balance"}
    if on_trade and any(token.is_finite and token.text in saying for token in scene.tokens[: balance.at]):
        return None
    words = " ".join(token.text for token in scene.tokens[: balance.at])
    return "budget" if any(owner in words for owner in vocabulary("measures")["public_purse"]) else None


def _beside(scene: Scene, later: list[Frame], balance: Frame, accounts: frozenset[str]) -> str | None:
    assert balance.at is not None
    near = [f for f in later if f.at is not None and f.at - balance.at <= _FAR and f.measure in accounts]
    return next((f.measure for f in near if _belongs(scene, balance.at, f.at or 0)), None)


def _belongs(scene: Scene, at: int, account: int) -> bool:
    """Whether the account close behind the deficit has it, or further off in its clause: "posted by Peru's budget"."""
    between = scene.tokens[at + 1 : account]
    if len(between) < _NEAR:
        return True
    leads = next((token.text for token in reversed(between) if token.has("preposition") or token.text == "by"), "")
    return leads in ("by", "on", "in") and sum(token.is_finite for token in between) <= 1 and between[-1].text != ","


def of_its_part(frame: Frame, carried: str | None, sense: Sense, scene: Scene, made: Sequence[Frame]) -> Frame:
    """The frame without the sign of a deficit told before, where the sentence tells of a part: "health got $3bn".

    Args:
        carried: the product that the deficit itself was told of.
        made: what the numbers before it in the sentence are told of.
    """
    if frame.at is not None or frame.sign > 0 or frame.measure not in word_set("measures", "accounts"):
        return frame
    part = any(one.product not in (None, carried) for one in (*made[-1:], frame))
    of_gdp = any(mention.measure == "gdp" for _, mention in scene.measures)
    itself = any(token.text == "it" for token in scene.tokens)
    part = part or (sense.kind is Kind.SHARE and not (of_gdp or itself)) or scene.says("receiving", "earning")
    return replace(frame, sign=1) if part else frame
