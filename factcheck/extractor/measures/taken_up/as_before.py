"""What a number is told of because the one before it is: it restates that one, or goes on with it in a list."""

from __future__ import annotations

from factcheck.domain.claim import Kind
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.balances import excess
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.measures.nouns.examples import is_group
from factcheck.extractor.measures.taken_up.carried import EARNING
from factcheck.extractor.mentions import Form
from factcheck.extractor.scene import Scene
from factcheck.extractor.senses.sense import AS_BEFORE, Sense

OF_LIST = "as the item of the list before it"
_AS_SHARE = "what the share before it is of"
_BREAKS = frozenset({".", ";", ":"})


def as_before(
    scene: Scene, at: int, sense: Sense, own: list[Frame], resolved: dict[int | None, Frame], made: list[Draft]
) -> tuple[Frame, str] | None:
    """The frame of the number before, or of its measure, and the rule that said so; None where it is told by itself."""
    last = made[-1] if made else None
    if last is None:
        return None
    if sense.bracket and last.sense.kind is not Kind.RANK:
        return last.frame, excess.RULE if last.rule == excess.RULE else "as the number it restates"
    if last.sense.kind is Kind.RANK and last.at == at - 2 and scene.tokens[at - 1].text == "(":
        return last.frame, "as what ranks before the bracket"
    if listed := _of_list(scene, at, own, last):
        return resolved[listed.at], OF_LIST
    if last.rule == EARNING and not own and sense.kind is Kind.CHANGE:
        return last.frame, EARNING
    alike = _is_shared_alike(scene, at, sense, own, last) or _moves_share(scene, at, own, last)
    alike = alike or _is_what_share_was(scene, at, sense, last)
    return (last.frame, _AS_SHARE) if alike else None


def _of_list(scene: Scene, at: int, own: list[Frame], last: Draft) -> Frame | None:
    """The measure of the item before it, where both stand in brackets: "China (21% of exports), Russia (14%)"."""
    if last.sense.kind is not Kind.SHARE or scene.tokens[at - 1].text != "(":
        return None
    if scene.tokens[last.at - 1].text != "(" or _form(scene, last.at) is not _form(scene, at):
        return None
    closing = next((place for place in range(last.at, at) if scene.tokens[place].text == ")"), at)
    if closing == at or any(token.measure or token.text in _BREAKS for token in scene.tokens[closing:at]):
        return None
    return next((frame for frame in own if frame.at is not None and frame.at == last.frame.at), None)


def _form(scene: Scene, at: int) -> Form | None:
    number = scene.tokens[at].number
    return number.form if number else None


def _is_shared_alike(scene: Scene, at: int, sense: Sense, own: list[Frame], last: Draft) -> bool:
    """Whether it is of what the share before it is of: "took 7% of exports, compared with 5% before"."""
    if sense.rule != AS_BEFORE or not last.sense.kind is sense.kind is Kind.SHARE:
        return False
    compared = any(token.has("against") for token in scene.before(at, 2))
    behind = [frame.at for frame in own if frame.at is not None and frame.at > last.at]
    of = last.frame.at in behind or (last.whole is not None and behind == [last.whole.at])
    return compared and of and len(behind) == 1 and behind[0] < at


def _is_what_share_was(scene: Scene, at: int, sense: Sense, last: Draft) -> bool:
    """Whether it is only what the share of a group was: "Asian buyers, among them Japan, took 9 percent, up from 5"."""
    moved = sense.base and last.sense.kind is sense.kind is Kind.SHARE and is_group(last.frame.partner)
    return moved and not any(token.measure or token.area for token in scene.tokens[last.at : at])


def _moves_share(scene: Scene, at: int, own: list[Frame], last: Draft) -> bool:
    """Whether the points are those by which the share before its whole moved: "9% of the workforce, down 2 points"."""
    if _form(scene, at) is not Form.POINTS or last.sense.kind is not Kind.SHARE or last.whole is None:
        return False
    between = [frame for frame in own if frame.at is not None and last.at < frame.at < at]
    return bool(between) and all(frame.measure == last.whole.measure for frame in between)
