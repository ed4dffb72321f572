"""Goods spoken of before that a pronoun takes up: "purchases of them", "revenue from it", "$3bn worth of it"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.domain.claim import Kind
from factcheck.extractor.measures.frame import ONE_WAY, mirrored
from factcheck.extractor.products.place import Place
from factcheck.extractor.products.surroundings import stands_for_goods, takes_up_goods
from factcheck.extractor.scene import Scene, Token
from factcheck.resources import word_set

_ENDS = word_set("small_words", "products", "taken_up_ends_at")
_AS_MUCH = 4
"""Within how many words behind a multiple stands of what it is: "as much of them"."""
_KIND = 3
"""The words of "from this sector"."""


def takes_up(place: Place) -> bool:
    """Whether the measure is that of what was spoken of before: "these imports", "shipments of these"."""
    at = place.frame.at
    return at is not None and (_is_taken_up(place.scene.tokens, at) or _is_set_against(place, at))


def _is_set_against(place: Place, at: int) -> bool:
    """Whether the other flow was taken up so before it: "Purchases of them rose by 5 percent; sales were down"."""
    flow, tokens = place.frame.measure, place.scene.tokens
    if flow not in ONE_WAY or place.frame.all_goods:
        return False
    others = [p for p, token in enumerate(tokens[:at]) if token.measure and token.measure.measure == mirrored(flow)]
    return bool(others) and _is_taken_up(tokens, others[-1])


def _is_taken_up(tokens: Sequence[Token], at: int) -> bool:
    behind_it = [token.text for token in tokens[at + 1 : at + 3]]
    of_these = behind_it[:1] in (["of these"], ["of them"], ["of it"]) or behind_it in (["of", "these"], ["of", "them"])
    of_these = of_these or _is_of_this_kind([token.text for token in tokens[at + 1 : at + 1 + _KIND]])
    return of_these or (at > 0 and tokens[at - 1].text.rpartition(" ")[2] in ("these", "such"))


def _is_of_this_kind(words: list[str]) -> bool:
    """Whether the measure is told of "this sector", of "these goods"."""
    lead, _, last = " ".join(words[:-1]).partition(" ")
    return lead in ("of", "from", "by", "in") and last in ("this", "these", "that") and takes_up_goods(words[-1])


def stands_for_them(place: Place) -> bool:
    """Whether a pronoun stands for what was spoken of before: "Revenue from it, $8 billion, equals …"."""
    tokens = place.scene.tokens
    start = place.previous + 1 if place.previous is not None else 0
    of_it = place.scene.after(place.at, 1)[:1]
    if of_it and of_it[0].has("worth") and place.sense.kind is Kind.LEVEL:
        return _is_worth_of_them(place)
    if place.sense.kind is Kind.RATIO and is_so_much_of_them(place.scene, place.at):
        return True
    stop = len(tokens) if place.sense.kind is Kind.SHARE else place.at + 2
    pronoun = next((at for at, token in enumerate(tokens[:stop]) if at >= start and stands_for_goods(token.text)), None)
    if pronoun is None or place.sense.kind is Kind.SHARE:
        return pronoun is not None
    return not any(token.measure and not token.measure.weak for token in tokens[: max(0, pronoun - 1)])


def is_so_much_of_them(scene: Scene, at: int) -> bool:
    """Whether the number is told to be of them: "3 times as much of them", "$3bn worth of it"."""
    words = " ".join(token.text for token in scene.after(at, _AS_MUCH))
    return words.startswith(tuple(word_set("products", "so_much_of_them")))


def _is_worth_of_them(place: Place) -> bool:
    """Whether what an amount is worth is left unsaid, or is told by a pronoun: "bought $3bn worth (of it)"."""
    word, *behind_it = place.scene.after(place.at, 2)
    if word.text.endswith("of"):
        return bool(behind_it) and stands_for_goods(behind_it[0].text)
    of_them = place.before is None or place.before[1] == place.spoken_of
    return of_them and (not behind_it or behind_it[0].text in _ENDS)
