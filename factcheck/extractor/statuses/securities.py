"""How shares, indices and contracts moved, which is no figure of an economy: "bank shares fell 3 percent"."""

from __future__ import annotations

from functools import lru_cache

from factcheck.extractor.mentions import Form
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.senses.way import way
from factcheck.resources import word_set

_RANKED = 6
"""Within how many tokens behind "the largest gain" stands the index that it is one on."""


def security_moved(scene: Scene, at: int) -> Token | None:
    """What is traded on an exchange and is the subject of the move that the number at `at` tells."""
    number = scene.tokens[at].number
    if number is None:
        return None
    if number.form is Form.RANK:
        moves = any(token.has("rise_noun", "fall_noun") for token in scene.after(at, 1))
        return next((t for t in scene.after(at, _RANKED) if moves and _is_exchange(t)), None)
    if number.form is not Form.PERCENT or any(token.has("to") for token in scene.before(at, 1)):
        return None
    return None if scene.last_words.isdisjoint(_last_words()) else _of_session(scene, at) or _subject(scene, at)


@lru_cache(maxsize=1)
def _last_words() -> frozenset[str]:
    kinds = ("papers", "exchange", "days")
    return frozenset(word.rpartition(" ")[2] for kind in kinds for word in word_set("securities", kind))


def _is_exchange(token: Token) -> bool:
    return token.text in word_set("securities", "exchange") or token.has("bourse")


def _of_session(scene: Scene, at: int) -> Token | None:
    """The day right behind a move, in which only prices do so: "climbed 0.6 percent on Thursday"."""
    row = [token for token in scene.after(at, 2) if token.text != "on"]
    return row[0] if row and any(row[0].text.startswith(day) for day in word_set("securities", "days")) else None


def _moves(scene: Scene, verb: int, at: int) -> bool:
    number = scene.tokens[at].number
    told = scene.tokens[verb:at]
    return bool(number and number.direction) or any(way(one) or one.text in ("off", "gained") for one in told)


def _subject(scene: Scene, at: int) -> Token | None:
    first, _ = scene.clause(at)
    verb = _verb_before(scene, first, at)
    if verb is None or not _moves(scene, verb, at):
        return None
    stop = _before_aside(scene, first, verb)
    opens = (p + 1 for p in reversed(range(first, stop)) if scene.tokens[p].text in word_set("securities", "openers"))
    start = next(opens, first)
    subject = scene.tokens[start:stop]
    for place, token in enumerate(subject):
        if token.text in word_set("securities", "prepositions") and not _is_exchange(token):
            return None
        if _is_exchange(token):
            return token
        if token.text in word_set("securities", "papers"):
            traded = scene.tokens[verb].text in word_set("securities", "trading")
            return token if traded or _are_papers(subject, place) else None
        if token.measure is not None:
            return None
    return None


def _verb_before(scene: Scene, first: int, at: int) -> int | None:
    """The verb that has a subject of its own: "slipped" of "shares slipped 1 percent and have dropped 40"."""
    verb = next((place for place in reversed(range(first, at)) if scene.tokens[place].is_finite), None)
    while verb is not None and verb > first and scene.tokens[verb - 1].is_finite:
        verb -= 1
    if verb is not None and verb > first and scene.tokens[verb - 1].text in ("and", "but"):
        return _verb_before(scene, first, verb)
    return verb


def _before_aside(scene: Scene, first: int, verb: int) -> int:
    """Where the subject ends, before what is told of it between commas: "shares of Acme, the largest maker, fell"."""
    if verb == first or scene.tokens[verb - 1].text != ",":
        return verb
    return next((place for place in reversed(range(first, verb - 1)) if scene.tokens[place].text == ","), verb)


def _are_papers(subject: list[Token], place: int) -> bool:
    """Whether they are a firm's, not parts of a whole or what lies in store: "its stock", not "its coffee stocks"."""
    lead, behind = subject[:place], subject[place + 1 :]
    if any(token.measure is not None for token in behind):
        return False
    if not subject[place].text.startswith("stock"):
        return not any(token.text in word_set("securities", "shared") for token in lead)
    one = subject[place].text == "stock"
    known = word_set("securities", "before_stocks")
    plain = all(t.area is not None or t.text in known or (one and t.pos.startswith("NNP")) for t in lead)
    stored = behind and not (behind[0].text == "in" and any(token.area is not None for token in behind))
    return plain and not stored and (bool(lead) or subject[place].text == "stocks")
