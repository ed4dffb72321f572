"""What stands apart from the words around a number: in brackets, as its restatement, as what became of it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import dropwhile

from factcheck.extractor.mentions import Form
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.senses.way import way
from factcheck.resources import vocabulary, word_set

_COST = 5
"""Within how many tokens before a number stands what it has cost whom."""
_GONE = 7
"""Within how many tokens behind a number it is said to be gone."""
_JOBS = 6
"""Within how many tokens behind a number so many are said to have lost or found work."""
_LED = 3
"""Within how many tokens before so many jobs stands the verb that made them."""
_ENDS = frozenset(".!,;")
_WHO = frozenset({"NN", "JJ", "PO", "PR"})
"""How the tagger calls the words that name those whom something costs so much."""
_EARNED = 4
"""Within how many tokens behind an amount stands what brought it in."""


def past_restatement(scene: Scene, at: int) -> int:
    """The place after ", or 2.8 percent" or "(or 2.8 percent)", where such follows the number; else right after it."""
    tokens, place = scene.tokens, at + 1
    if place < len(tokens) and tokens[place].text == ",":
        place += 1
    if place + 1 < len(tokens) and tokens[place].text == "or":
        last = place + 1 + tokens[place + 1].has("hedge")
        if last < len(tokens) and tokens[last].number:
            closed = last + 1 < len(tokens) and (tokens[last + 1].text == "," or _are_both_more(tokens, at, last))
            arrived = at > 0 and tokens[at - 1].has("level_verb") and not tokens[at - 1].has("be")
            return at + 1 if (arrived or _is_level(tokens, at)) and not closed else last + 1
    if (end := _past_bracket_and_or(tokens, at)) is not None:
        return end
    inside = place + 1
    while inside < len(tokens) and (tokens[inside].text == "or" or tokens[inside].has("hedge")):
        inside += 1
    if (
        inside + 1 < len(tokens)
        and tokens[place].text == "("
        and tokens[inside].number
        and tokens[inside + 1].text == ")"
    ):
        return inside + 2
    return at + 1


def _are_both_more(tokens: list[Token], at: int, last: int) -> bool:
    """Whether what is said of it is by how much and by what part it is more: "which is $2bn, or 5 percent, more"."""
    told = at > 0 and tokens[at - 1].has("restate") and tokens[at - 1].text.startswith("which")
    return told and tokens[last + 1].text in ("more", "less", "higher", "lower", "up", "down")


def _past_bracket_and_or(tokens: list[Token], at: int) -> int | None:
    """The place behind a bracket and the percentage that says it again: "$54m (€37m) or 8 percent (higher than)"."""
    row = tokens[at + 1 : at + 7]
    closing = next((step for step, token in enumerate(row) if token.text == ")"), 0)
    if not closing or row[0].text != "(" or len([token for token in row[:closing] if token.number]) != 1:
        return None
    if any(token.text == "," for token in row[closing + 1 : closing + 2]):
        return None
    rest = [token for token in row[closing + 1 :] if token.text != "," and not token.has("hedge")][:2]
    restated = len(rest) == 2 and rest[0].text == "or" and rest[1].number is not None
    return tokens.index(rest[1], at) + 1 if restated else None


def _is_level(tokens: list[Token], at: int) -> bool:
    """Whether an amount stands for itself, and only its restatement tells a change: "$3bn, or 5 percent less"."""
    number = tokens[at].number
    return tokens[at + 1].text == "," and number is not None and number.form is not Form.PERCENT


def outside_brackets(scene: Scene, at: int, first: int = 0) -> Iterator[int]:
    """The places before `at`, the nearest first, without what stands in brackets that close before it."""
    depth = 0
    for place in range(at - 1, first - 1, -1):
        text = scene.tokens[place].text
        depth += text == ")"
        if depth == 0:
            yield place
        depth = max(0, depth - (text == "("))


def is_gone(scene: Scene, at: int) -> bool:
    """Whether the words around the number say that it is no more: "a third of it vanished", "2,000 jobs are gone".

    So do those that tell what it has cost somebody: "cost Peru a third of its trade".
    """
    return _costs_somebody(scene, at) or _is_said_behind(scene, at, "gone")


def is_added(scene: Scene, at: int) -> bool:
    """Whether words behind the number say that it came on top: "within a month $3bn was added"."""
    return _is_said_behind(scene, at, "added")


def jobs_moved(scene: Scene, at: int) -> int:
    """Which way so many jobs moved whatever is set against them: "up from 155,000 jobs added in November".

    So did those who lost theirs: "9,000 miners lost their jobs", and jobs that "have gone"; and where jobs are told of
    before them: "there were 5,000 new jobs, with 9,000 gained and 4,000 lost".
    """
    if made := _jobs_made(scene, at):
        return made
    words: dict[str, list[str]] = vocabulary("directions")["jobs_moved"]
    row = list(dropwhile(lambda token: token.mention is None and token.pos[:2] in ("NN", "JJ"), scene.after(at, _JOBS)))
    if not row:
        return 0
    if _are_jobs(row[0]):
        verb = next(
            (t for t in row[1:] if not t.has("be") and t.text not in word_set("measures", "beside_nouns", "perfect")),
            row[0],
        )
        told = verb.pos in ("VBN", "VBD")
        return next((int(sign) for sign, verbs in words.items() if told and verb.text in verbs), 0)
    if row[0].pos in ("VBN", "VBD") and row[0] is next(iter(scene.after(at, 1)), None) and _told_before(scene, at):
        return next((int(sign) for sign, verbs in words.items() if row[0].text in verbs), 0)
    owned = [token for token in row[1:] if token.pos != "PRP$"]
    return -1 if row[0].text in words["-1"] and row[0].pos == "VBD" and any(map(_are_jobs, owned[:1])) else 0


def _told_before(scene: Scene, at: int) -> bool:
    """Whether jobs are told of before the number, which nothing but a preposition or "and" leads to."""
    led = any(token.text in ("and", "of", "with", "after", ",") for token in scene.before(at, 1))
    return led and any(map(_are_jobs, scene.tokens[:at]))


def _jobs_made(scene: Scene, at: int) -> int:
    """Whether so many jobs are new, by the verb before them or as a part of new ones: "9,000 of the new jobs"."""
    jobs = next((token for token in scene.after(at, 3) if token.text not in ("of", "the", "of the")), None)
    if jobs is None or not _are_jobs(jobs):
        return 0
    led = next((token for token in scene.before(at, _LED) if not token.has("hedge")), None)
    made = jobs.text in word_set("measures", "posts") and led is not None
    made = made and led is not None and led.text in word_set("measures", "creating")
    part = any(token.text.partition(" ")[0] == "of" for token in scene.after(at, 1)) and "new" in jobs.text.split()
    return 1 if made or part else 0


def _are_jobs(token: Token) -> bool:
    return token.measure is not None and token.measure.measure == "other:employed persons"


def _is_said_behind(scene: Scene, at: int, what: str) -> bool:
    """Whether words of that list are said of the number, with no preposition behind but those of time."""
    words = word_set("measures", what)
    at = _past_apposition(scene, at)
    for step, token in enumerate(scene.after(at, _GONE)):
        last = token.text == what == "gone" and all(near.text in _ENDS for near in scene.after(at + 1 + step, 1))
        said = " ".join(near.text for near in scene.tokens[max(at + 1, at + step - 1) : at + 2 + step])
        if last or not words.isdisjoint((token.text, said.partition(" ")[2], said)):
            behind = scene.after(at + 1 + step, 2)
            if what == "added" and len(behind) > 1 and behind[0].text == "to":
                return behind[1].has("them") or behind[1].pos in ("DT", "PRP", "PRP$")
            return not (
                behind
                and behind[0].has("preposition")
                and not behind[0].text.startswith(("in", "during", "within", "over"))
            )
        if token.number or token.text in (",", ";", ":", ")") or token.has("clause"):
            return False
    return False


def _past_apposition(scene: Scene, at: int) -> int:
    """The place behind which it goes on to tell of what the number is: "a fifth, 21 percent, of the trade is gone"."""
    behind = scene.after(at, 5)
    commas = [step for step, token in enumerate(behind) if token.text == ","]
    inside = behind[1 : commas[1]] if len(commas) > 1 else []
    inside = [token for token in inside if token.text != "or" and not token.has("hedge")]
    if commas[:1] == [0] and len(inside) == 1 and inside[0].number is not None:
        return at + 1 + commas[1]
    part = len(behind) > 1 and behind[1].has("of", "part_of", "share_of")
    again = any(token.text == "or" for token in scene.before(at, 2) if not token.has("hedge"))
    return at + 1 if (part or again) and commas[:1] == [0] else at


def _costs_somebody(scene: Scene, at: int) -> bool:
    """Whether it is what something has cost whoever had it: "cheap chips cost Peru a third of its exports".

    What follows is what it is a part of, or nothing: "rain cost coffee growers 9 percent".
    """
    row = [token for token in scene.before(at, _COST) if not token.has("hedge") and token.text not in ("a", "the")]
    verb = next((place for place, token in enumerate(row) if token.text in word_set("measures", "costing")), 0)
    who, after = row[:verb], scene.after(at, 1)
    named = all(token.area or token.measure or token.pos[:2] in _WHO for token in who)
    of_it = any(token.text.startswith("of") for token in after)
    ended = all(token.text in _ENDS for token in after) and any(token.area or token.measure for token in who)
    number = scene.tokens[at].number
    part = number is not None and number.form in (Form.PERCENT, Form.FRACTION)
    return bool(who) and named and (of_it or (ended and part))


def moved_by(scene: Scene, at: int) -> int:
    """Which way a flow went by the amount that it gained or lost: "the $3bn lost in exports", "added by imports"."""
    after = scene.after(at, 3)
    if len(after) < 3 or after[0].pos not in ("VBN", "VBD") or after[1].text not in ("by", "in"):
        return 0
    flow = next((token.measure for token in after[2:] if token.text not in ("the", "its", "their")), None)
    return way(after[0]) if flow is not None and after[0].text in word_set("measures", "gained_or_lost") else 0


def is_gained_from(scene: Scene, at: int, verb: Token) -> bool:
    """Whether the amount is what a flow brought in, and no rise: "Peru gained $3bn from its exports of copper"."""
    behind = scene.after(at, _EARNED)
    led = verb.text in word_set("measures", "gaining") and scene.before(at, 1) == [verb]
    return led and bool(behind) and behind[0].text == "from" and any(token.measure for token in behind)


def stands_for_amount(scene: Scene, place: int) -> bool:
    """Whether a comma parts it from the number that says how much it is: "and even more, 70 percent, came back"."""
    amount = scene.tokens[place].text in word_set("small_words", "senses", "amounts_left_open")
    told = any(token.number for token in scene.before(place, 1))
    return amount and not told and any(token.text == "," for token in scene.after(place, 1))
