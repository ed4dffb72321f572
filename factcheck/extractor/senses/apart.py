"""What stands apart from the words around a number: in brackets, as its restatement, as what became of it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import dropwhile

from factcheck.extractor.mentions import Form
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.senses.way import way
from factcheck.resources import vocabulary, word_set

_JOBS = 6
"""Within how many tokens behind a number so many are said to have lost or found work."""
_LED = 3
"""Within how many tokens before so many jobs stands the verb that made them."""
_EARNED = 4
"""Within how many tokens behind an amount stands what brought it in."""


def past_restatement(scene: Scene, at: int) -> int:
    """The place after ", or 2.8 percent" or "(or 2.8 percent)", where such follows the number; else right after it."""
    tokens, place = scene.tokens, at + 1
    if place < len(tokens) and tokens[place].text in word_set("measure_units", "groups"):
        place += 1
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
    said = " ".join(token.text for token in tokens[max(0, at - 2) : at])
    told = said.endswith(tuple(word_set("directions", "saying_it_is")))
    more = tokens[last + 1].text.partition(" ")[0]
    return told and more in ("more", "less", "higher", "lower", "fewer", "up", "down")


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
