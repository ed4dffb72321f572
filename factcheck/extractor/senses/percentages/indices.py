"""Percentages that are indices, of all that was at an earlier time: "108.4% to the same period of last year"."""

from __future__ import annotations

from decimal import Decimal
from itertools import dropwhile, takewhile

from factcheck.domain.claim import Kind
from factcheck.extractor.mentions import Form, NumberMention
from factcheck.extractor.scene import Scene
from factcheck.extractor.senses.left_of import left_of
from factcheck.extractor.senses.sense import Sense
from factcheck.extractor.senses.way import way
from factcheck.resources import vocabulary, word_set

FACTOR = "so much of an earlier level"
INDEX = "so many percent of the same period"
HUNDRED = Decimal(100)
_LEAST = 50
"""Less than so many percent of an earlier level is seldom told so."""
_REACH = 6
_NAMED = 12
"""Within how many tokens before it, it is called an index, and beside that it is said of what."""
_FEWEST, _MOST = 60, 160
"""What has no name but an index is between these."""
_INDEX = word_set("measures", "ratios", "called_indices")
_PASSED = word_set("small_words", "senses", "before_an_earlier_time")


def index_sense(scene: Scene, at: int, number: NumberMention, found: dict[int, Sense]) -> Sense | None:
    """The change that an index of what was at an earlier time tells; None where it is none, or no change."""
    value = number.quantity.value
    if number.form is not Form.PERCENT or value < _LEAST or value == HUNDRED:
        return None
    before = _last_in_brackets(scene, found) if _is_alone_in_brackets(scene, at) else None
    if before and before.rule == FACTOR:
        return before
    told_so = _is_index(scene, at, found) or (before is not None and before.rule == INDEX) or _in_step(scene, at, found)
    told_so = told_so or _is_of_part(scene, at, value, found)
    called = _FEWEST < value < _MOST and (
        _is_called_index(scene, at)
        or _is_called_growth_rate(scene, at)
        or _is_of_base_before(scene, at)
        or _lists_growth_rates(scene, at)
    )
    undirected = not number.direction and _is_alone_in_brackets(scene, at)
    called = called or (HUNDRED < value < _MOST and undirected and _follows_amount(scene, at))
    if not (told_so or called):
        return None
    return Sense(Kind.CHANGE, 1 if value > HUNDRED else -1, rule=INDEX)


def _is_index(scene: Scene, at: int, found: dict[int, Sense]) -> bool:
    """Whether the percentage is of all that was at an earlier time, or stands compared with it for the level before.

    "108.4% to the same period of last year", "amounted to $5bn, 92 percent compared to May".
    """
    behind = scene.after(at, _REACH)
    if not behind or any(token.text in ("the", "than") for token in scene.before(at, 1)):
        return False
    against = behind[0].has("against")
    if not (against or behind[0].text in vocabulary("measures")["ratios"]["index_of"]):
        return False
    if (against or behind[0].text == "to") and not (_restates(scene, at) or _goes_on(scene, at, found)):
        return False
    passed = _PASSED | {"of"} if behind[0].text == "to" else _PASSED
    row = [token for token in behind[1:] if token.text not in passed]
    period = row[0].period if row else None
    stepped = period is not None and (period.base or period.relative in ("year_earlier", "previous", "same"))
    if not (stepped or (period is not None and behind[0].text == "to")):
        return False
    return len(row) == 1 or not (row[1].text == "'s" or row[1].pos[:2] == "NN" or row[1].mention is not None)


def _restates(scene: Scene, at: int) -> bool:
    """Whether it tells a level again, or is what something came to, and no verb says that it rose by so much."""
    left = [token for _, token in left_of(scene, at)[:2]]
    if not left or any(map(way, left)):
        return False
    return left[0].text in (",", "(", "or") or left[0].has("be", "level_verb", "restate")


def _is_called_index(scene: Scene, at: int) -> bool:
    """Whether the sentence calls it the index of what was made: "the physical volume index was 106.5%"."""
    row = list(takewhile(lambda token: not token.number, reversed(scene.tokens[:at])))
    near = next((place for place, token in enumerate(row[:_NAMED]) if not _INDEX.isdisjoint(token.text.split())), None)
    if near is None or any(token.has("rise_verb", "fall_verb") for token in row[:near]):
        return False
    words = {word for token in row[near : near + _NAMED] for word in token.text.split()}
    words |= {word for token in row[:near] for word in token.text.split()}
    return not words.isdisjoint(word_set("measures", "ratios", "index_words"))


def _follows_amount(scene: Scene, at: int) -> bool:
    """Whether what brackets tell again is an amount, of which it would be too much to be a part, as are the others."""
    bracketed = [number.quantity.value for place, number in scene.numbers if _is_percent_alone(scene, place, number)]
    return min(bracketed) >= _FEWEST and any(
        place == at - 2 and number.form is Form.AMOUNT for place, number in scene.numbers
    )


def _is_called_growth_rate(scene: Scene, at: int) -> bool:
    """Whether what is right before it is called so: "$20bn (growth rate 106.4%)", "the growth rate was 106.4%"."""
    row = list(dropwhile(lambda token: token.has("be", "level_verb"), scene.before(at, 4)))
    called = " ".join(reversed([token.text for token in takewhile(lambda token: token.text != "(", row)]))
    return called.endswith(tuple(word_set("measures", "ratios", "growth_rates")))


def _lists_growth_rates(scene: Scene, at: int) -> bool:
    """Whether brackets tell one rate after the other, all near 100: "growth rates in Oslo (109%), Bergen (94%)"."""
    bracketed = [number.quantity.value for place, number in scene.numbers if _is_percent_alone(scene, place, number)]
    before = " ".join(token.text for token in scene.tokens[:at])
    named = any(name in before for name in word_set("measures", "ratios", "growth_rates"))
    return _is_alone_in_brackets(scene, at) and named and min(bracketed) > _FEWEST and max(bracketed) < _MOST


def _is_of_base_before(scene: Scene, at: int) -> bool:
    """Whether so much is said to be what was set against an earlier time: "exports compared to May were 106.5%"."""
    row = list(dropwhile(lambda token: token.has("be", "level_verb") or token.text == ",", scene.before(at, _REACH)))
    told = [token.period for token in row[:1] if token.period]
    return len(row) < len(scene.before(at, _REACH)) and bool(told) and told[0].base


def _goes_on(scene: Scene, at: int, found: dict[int, Sense]) -> bool:
    """Whether "and" joins it to an index: "was 103.1% against May of last year, and 100.8% against April"."""
    joined = any(token.text == "and" for token in scene.before(at, 1))
    return joined and _index_before(at, found) is not None


def _index_before(at: int, found: dict[int, Sense]) -> int | None:
    """Where the number right before it stands, if that is an index."""
    last = max((place for place in found if place < at), default=None)
    return last if last is not None and found[last].rule == INDEX else None


def _is_of_part(scene: Scene, at: int, value: Decimal, found: dict[int, Sense]) -> bool:
    """Whether it is that of a part, behind a colon: "the index was 103.1%: in the north 104.2%, in the south 102.6"."""
    last = _index_before(at, found)
    if last is None or not _FEWEST < value < _MOST or not any(token.text == ":" for token in scene.tokens[:at]):
        return False
    return not any(token.is_finite or way(token) for token in scene.tokens[last:at])


def _in_step(scene: Scene, at: int, found: dict[int, Sense]) -> bool:
    """Whether it stands in brackets behind an index, and with others that together are too much to be parts of a whole.

    "$9bn or 94% to 2022, with exports at $4bn (98%) and imports at $5bn (91%)"
    """
    if not any(sense.rule == INDEX for sense in found.values()):
        return False
    bracketed = [n.quantity.value for place, n in scene.numbers if _is_percent_alone(scene, place, n)]
    return _is_alone_in_brackets(scene, at) and min(bracketed) >= _LEAST and sum(bracketed) > HUNDRED


def _is_percent_alone(scene: Scene, place: int, number: NumberMention) -> bool:
    return number.form is Form.PERCENT and _is_alone_in_brackets(scene, place)


def _is_alone_in_brackets(scene: Scene, at: int) -> bool:
    return scene.tokens[at - 1].text == "(" and any(token.text == ")" for token in scene.after(at, 1))


def _last_in_brackets(scene: Scene, found: dict[int, Sense]) -> Sense | None:
    """The last one before that stood so, and that the next goes on with: "$7bn (108% to 2012), $3bn (77.5%)"."""
    last = next((place for place in reversed(found) if scene.in_brackets(place)), None)
    return found[last] if last is not None else None
