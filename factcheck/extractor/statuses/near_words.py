"""The words near a number that may say that it is no statistic."""

from __future__ import annotations

from itertools import dropwhile, pairwise, takewhile

from factcheck.extractor.dashed_asides import dashed_aside
from factcheck.extractor.mentions import Form
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.senses.way import way
from factcheck.extractor.statuses.aims import aim_of
from factcheck.extractor.statuses.further_verbs import governing_further
from factcheck.extractor.statuses.joined_clauses import past_joined
from factcheck.extractor.statuses.without_asides import words_before
from factcheck.resources import word_set

_NEAR, _FAR = 8, 12
"""Within how many tokens before a number stands what makes it no statistic: any word, and a noun or a full verb."""
_TURNING = word_set("small_words", "statuses", "turning_to_what_was")
_PAST, _TO_COME = "VBD", "MD"
"""How the tagger calls verbs in the past, and "will", "may" and the like (Penn Treebank)."""
_TWO = 2
_OWNED = word_set("small_words", "statuses", "owned")


def opening_of_clause(scene: Scene, at: int) -> int:
    """Where the clause of the number begins, or the aside in it that tells what was."""
    first, _ = scene.clause(at)
    return _aside(scene, first, at) or first


def figure_before(scene: Scene, at: int, first: int) -> int | None:
    """The last figure that stands near before the number in its clause, which begins at `first`."""
    earlier = (place for place, _ in reversed(scene.numbers) if max(first, at - _FAR) <= place < at)
    place = next((place for place in earlier if not _is_no_figure(scene.tokens[place])), None)
    if place is None:
        return None
    return place if at - place <= _NEAR or aim_of(scene, place) else None


def near_words(scene: Scene, at: int, first: int, before: int | None) -> list[Token]:
    """The words between the number and the figure `before` it, or the beginning of its clause, and those behind it."""
    if _is_owed(scene, at):
        return []
    if _is_owned_by_past(scene, at):
        return scene.after(_past_bracket(scene, at), 2)
    start = max(_past_fronted(scene, first, at), past_joined(scene, first, at), at - _NEAR)
    near = words_before(scene, start, at) if before is None else _between(scene, before, at)
    near = near[next((place for place, token in enumerate(near) if _sets_against(token)), 0) :]
    near = near[next((place for place in reversed(range(len(near))) if near[place].text in _TURNING), 0) :]
    if before is not None and _moves_on_from(scene, before, at):
        near = [*words_before(scene, max(first, before - _FAR), before), *near]
    near += scene.after(_past_bracket(scene, at), 2) + _to_be_done(scene, first, at)
    near += _governing(scene, first, at) + governing_further(scene, first, at)
    if before is None:
        lead = first - 1 if first and scene.tokens[first - 1].text == ":" and at - first < _NEAR else start
        near += _expecting(scene, max(0 if lead < first else first, at - _FAR), lead, at)
    return near


def _sets_against(token: Token) -> bool:
    """Whether what was is set against what is to come behind it: "its forecast compares with a deficit of $3bn"."""
    return token.has("against", "comes_after") or (token.text.startswith("compare") and token.is_finite)


def _moves_on_from(scene: Scene, before: int, at: int) -> bool:
    """Whether one verb tells both: "is expected to fall from 5 percent in 2019 to 4"."""
    return scene.tokens[at - 1].has("to") and scene.tokens[before - 1].has("from")


def _governing(scene: Scene, first: int, at: int) -> list[Token]:
    """The "will" or "may" of the clause that a participle or "with" goes on with: "will slow, with growth of 2%"."""
    saying = word_set("sources", "saying")
    acting = (place for place in reversed(range(first, at)) if scene.tokens[place].text not in saying)
    verb = next((place for place in acting if scene.tokens[place].is_finite), None)
    if verb is None or not (scene.tokens[verb].pos == _TO_COME or scene.tokens[verb].has("forecast")):
        return []
    told = scene.tokens[verb:at]
    last = max((place for place, token in enumerate(told) if token.number), default=0)
    follows = any(one.text == "," and (two.pos == "VBG" or two.has("with")) for one, two in pairwise(told[last:]))
    goes_on = last == 0 or any(one.text == "," and two.pos == "VBG" for one, two in pairwise(told[last:]))
    return [told[0]] if follows and goes_on and not any(token.has("clause") for token in told) else []


def _is_owned_by_past(scene: Scene, at: int) -> bool:
    """Whether the number is what an earlier time had, whatever is to come: "will grow less than last year's 5%",
    "with growth falling from 3% last year".
    """
    before = scene.before(at, _TWO)
    if before and before[0].text == "from" and [token.text for token in scene.after(at, 1)] == ["last year"]:
        return True
    owner = before[1] if len(before) == _TWO and before[0].text in ("'s", "'") else None
    return owner is not None and owner.period is not None and owner.text.startswith("last ")


def _is_owed(scene: Scene, at: int) -> bool:
    """Whether somebody has the number, whatever is to become of it: "it may halve its $3bn debt"."""
    before, behind = scene.before(at, 1), scene.after(at, 1)
    owned = bool(before) and before[0].text in _OWNED
    return owned and bool(behind) and behind[0].measure is not None and behind[0].measure.stock


def _to_be_done(scene: Scene, first: int, at: int) -> list[Token]:
    """The "will" or "may" of the clause that the amount opens: "$2 billion worth of imports would be paid for"."""
    if not all(token.has("hedge") or token.pos in ("DT", "CC", "RB") for token in scene.tokens[first:at]):
        return []
    behind = scene.after(at, _FAR)
    named = list(takewhile(lambda token: token.has("of", "worth") or token.pos[:2] in ("NN", "JJ", "DT"), behind))
    return [token for token in behind[len(named) : len(named) + 1] if named and token.pos == _TO_COME]


def _past_fronted(scene: Scene, first: int, at: int) -> int:
    """The end of a phrase at the head of the clause on what came before: "Despite new tariffs, exports rose"."""
    comma = next((place for place in range(first, at) if scene.tokens[place].text == ","), None)
    if comma is None or not any(token.is_finite for token in scene.tokens[comma:at]):
        return first
    opening = " ".join(token.text for token in scene.tokens[first : first + _TWO + 1])
    led = any(opening.startswith(f"{word} ") for word in word_set("sentences", "fronting"))
    return comma + 1 if led else first


def _past_bracket(scene: Scene, at: int) -> int:
    """The end of the same amount in brackets: "of the $3bn (£2bn) target"."""
    behind = scene.after(at, 3)
    restated = len(behind) > _TWO and behind[0].text == "(" and behind[1].number and behind[2].text == ")"
    return at + len(behind) if restated else at


def _aside(scene: Scene, first: int, at: int) -> int | None:
    """Where the aside begins that tells what was, amid what is to come: "it sees exports, which fell 5%, rise".

    Or what is: "it wants to cut the deficit, running at $3bn".
    """
    for place in reversed(range(first, at)):
        if scene.tokens[place].text in word_set("sentences", "relatives"):
            return place if any(token.pos == _PAST for token in scene.tokens[place + 1 : place + 3]) else None
        if scene.tokens[place].text == "," and _stands_at(scene.tokens[place + 1 : place + 2]):
            return place
        if scene.tokens[place].pos == _TO_COME:
            return None
    return None


def _stands_at(row: list[Token]) -> bool:
    return any(token.text.partition(" ")[0] in word_set("sentences", "standing") for token in row)


def _is_no_figure(token: Token) -> bool:
    """Whether it is a rank, or a multiple that is only to be reached: "want to double trade to"."""
    form = token.number.form if token.number else None
    return form is Form.RANK or (form is Form.MULTIPLE and token.pos == "VB")


def _between(scene: Scene, earlier: int, at: int) -> list[Token]:
    """What stands between two numbers, but the aim of the first where the second tells a change.

    "75 percent of the target and 7 percent more than in 2015" tells one target, "9% lower than planned and up 5%" too.
    """
    between = scene.tokens[earlier + 1 : at]
    aim = aim_of(scene, earlier)
    if aim is None or not any(token is aim for token in between):
        return list(between)
    rest = list(dropwhile(lambda token: token is not aim, between))[1:]
    number = scene.tokens[at].number
    changes = bool(number and number.direction) or any(way(token) for token in rest)
    return rest if changes else list(between)


def _expecting(scene: Scene, start: int, stop: int, at: int) -> list[Token]:
    """The nouns and full verbs of forecasts and aims there, unless a number of their own follows them.

    What somebody planned to do is that, too, as long as no other verb follows.
    """
    acts = any(map(_acts_anew, scene.tokens[stop:at]))
    aside = dashed_aside(scene, at)
    for place in reversed([place for place in range(start, stop) if place not in aside]):
        token = scene.tokens[place]
        if token.number is not None:
            return []
        alone = " " not in token.text or (token.pos[:2] == "VB" and token.text.endswith("ed to") and not acts)
        if token.has("forecast", "target") and token.pos[:2] in ("NN", "VB") and alone:
            return [token]
        acts = acts or _acts_anew(token)
    return []


def _acts_anew(token: Token) -> bool:
    return token.is_finite or token.text == ","
