"""What the words of its clause make of a percentage that no word beside it tells of."""

from __future__ import annotations

from itertools import pairwise, takewhile

from factcheck.domain.claim import Kind
from factcheck.extractor.measures.frame import ONE_WAY
from factcheck.extractor.mentions import Form
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.senses.amounts.change_that_is import change_as_subject
from factcheck.extractor.senses.apart import outside_brackets, stands_for_amount
from factcheck.extractor.senses.percentages.growth import (
    led_way,
    moved_most,
)
from factcheck.extractor.senses.sense import Sense
from factcheck.extractor.senses.way import is_had, way
from factcheck.extractor.senses.ways import clause_way, limits_age
from factcheck.resources import word_set

_PAIR = 2


_SUBJECT = 8
"""Within how many words behind a conjunction its clause names a subject and a verb."""


_EARLIER = word_set("small_words", "senses", "earlier")


def by_clause(scene: Scene, at: int) -> Sense | None:
    """What the words of its clause make of it, before it and behind it."""
    if direction := clause_way(scene, at):
        direction = change_as_subject(scene, at) or direction
        return Sense(Kind.CHANGE, direction, rule="a word of change earlier in the clause", sure=False)
    if direction := _led_from(scene, at):
        return Sense(Kind.CHANGE, direction, rule="by so much it came from the level before", sure=False)
    if direction := led_way(scene, at):
        return Sense(Kind.CHANGE, direction, rule="a word of change that leads in the list")
    if direction := moved_most(scene, at):
        return Sense(Kind.CHANGE, direction, rule="one of those that moved most", sure=False)
    first, last = scene.clause(at)
    last = _before_next(scene, at, last)
    before = [scene.tokens[place] for place in outside_brackets(scene, at, first) if not _tells_size(scene, place)]
    clause = (*reversed(before), *scene.tokens[at:last])
    shares = (token for token in clause if token.has("share_verb", "share_noun", "share_of", "part_of"))
    if share := next((token for token in shares if not _is_of_flow(scene, token)), None):
        return Sense(Kind.SHARE, rule="a word of share in the clause", sure=False, word=share)
    last = at + len(_until_earlier(scene.tokens[at:last]))
    if direction := _later_way(scene, at, last):
        return Sense(Kind.CHANGE, direction, rule="a word of change later in the clause", sure=False)
    if any(is_had(scene, place) for place in range(first, last)):
        return None
    told = [(place, token) for place, token in enumerate(scene.tokens[at:last], at) if not _tells_size(scene, place)]
    behind = [token for place, token in told if not _tells_of_itself(scene, place)]
    clause = (*reversed(before), *behind)
    moving = (token for token in clause if not _comes_from(scene, token))
    if direction := next(filter(None, map(_moves, moving)), 0):
        return Sense(Kind.CHANGE, direction, rule="a word of change in the clause", sure=False)
    return None


def _is_of_flow(scene: Scene, share: Token) -> bool:
    """Whether the words only say which goods a flow is of: "exports of them brought in $3bn"."""
    before = scene.before(scene.tokens.index(share), 1)
    return share.has("share_of") and any(token.measure and token.measure.measure in ONE_WAY for token in before)


def _tells_size(scene: Scene, place: int) -> bool:
    return limits_age(scene, place) or stands_for_amount(scene, place)


def _before_next(scene: Scene, at: int, last: int) -> int:
    """Where behind the number a clause of another subject opens: "growth was 6 percent, while inflation fell"."""
    opening = (p for p in range(at + 1, last) if scene.tokens[p].has("clause") and _has_subject(scene, p, last))
    return next(opening, last)


def _has_subject(scene: Scene, place: int, last: int) -> bool:
    """Whether a measure with its verb follows the conjunction: "while the rate of inflation fell"."""
    row = scene.tokens[place + 1 : min(last, place + _SUBJECT)]
    measure = next((at for at, token in enumerate(row) if token.measure or token.number or token.is_finite), None)
    if measure is None or not row[measure].measure or row[measure].is_finite:
        return False
    return any(token.is_finite for token in takewhile(lambda token: not token.number, row[measure + 1 :]))


def _until_earlier(row: list[Token]) -> list[Token]:
    """The words before an aside on what was before: "it stood at 5 percent, after a loss of 8,000 jobs"."""
    pairs = pairwise(row)
    stop = next((place for place, (one, other) in enumerate(pairs) if one.text == "," and other.text in _EARLIER), None)
    return row[:stop]


def _later_way(scene: Scene, at: int, last: int) -> int:
    """The direction of the first word of change behind the number, before another number or another measure."""
    first, _ = scene.clause(at)
    own = next((t.measure.measure for t in reversed(scene.tokens[first:at]) if t.measure), None)
    for place, token in enumerate(scene.tokens[at + 1 : last], at + 1):
        if (token.number and token.number.status is None) or is_had(scene, place):
            return 0
        if own and token.measure and not token.measure.verb and token.measure.measure != own:
            return 0
        if direction := _moves(token):
            apart = _comes_from(scene, token) or _tells_of_itself(scene, place) or _tells_size(scene, place)
            return 0 if apart else direction
    return 0


def _tells_of_itself(scene: Scene, place: int) -> bool:
    """Whether the word of change tells of another number, or how old somebody is."""
    return _has_its_own(scene, place) or limits_age(scene, place)


def _led_from(scene: Scene, at: int) -> int:
    """The way that the last level before it came from another: "sent $6bn, up from $5bn, which makes 20 percent"."""
    first, _ = scene.clause(at)
    numbers = [place for place in outside_brackets(scene, at, first) if scene.tokens[place].number]
    number = scene.tokens[numbers[0]].number if numbers else None
    sums_up = bool(numbers) and any(token.has("which") for token in scene.tokens[numbers[0] : at])
    if number is None or number.form is Form.PERCENT or not sums_up:
        return 0
    row = scene.before(numbers[0], _PAIR)
    return way(row[1]) if len(row) == _PAIR and row[0].has("from") and row[1].has("rise_adj", "fall_adj") else 0


def _has_its_own(scene: Scene, place: int) -> bool:
    """Whether the word of change tells of a number of its own: "it was 8 percent, which makes for a loss of 2".

    So do points that are its subject: "it was 8 percent, so that 2 points were added".
    """
    behind = scene.after(place, _PAIR)
    led = [token.number for token in scene.before(place, _PAIR) if not token.has("be")][:1]
    if any(number is not None and number.form is Form.POINTS for number in led):
        return True
    return len(behind) == _PAIR and behind[0].text in ("of", "by") and behind[1].number is not None


def _comes_from(scene: Scene, change: Token) -> bool:
    """Whether the word tells from what the number came, so that it is none of change: "41 percent, up from 25"."""
    behind = scene.after(scene.tokens.index(change), 2)
    return len(behind) == _PAIR and behind[0].has("from") and behind[1].number is not None


def _moves(token: Token) -> int:
    """The direction of a word of change; a word that ranks or only heightens is none: "the top five", "more modest"."""
    heightens = token.text in ("more", "less") and token.pos == "RBR"
    return 0 if token.has("rank") or heightens else way(token)
