"""Whether a period is the base of a comparison: "compared with 2022", "than a year earlier", "from $3.1bn in 2022"."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from factcheck.resources import vocabulary, word_set, word_shape

_REACH = 110
_DONE = 1
"""How many words tell what was done then: "1.5 times what it had (paid) in 2022"."""
_DONE_BY = 3
"""Within how many words before "on" it is told by how much something changed."""
_FAR = 2
"""How many words that compare nothing may stand between a comparison and a period that is not an earlier one."""
_PERCENT = word_set("small_words", "periods", "percent")
_TOKEN = word_shape("comparisons", "token")
_AMOUNT = re.compile(r"[$€£¥₹%]|[a-z]{0,3}[$€£¥₹]?\d")
_FOLLOWS = re.compile(r"(?:'s|’s)?\s+([a-z]+)")
_COMPARED = word_shape("comparisons", "compared")
_SECOND = word_shape("comparisons", "second")
_ITS_LEVEL = word_shape("comparisons", "its_level")
_PASSED_BY = word_shape("comparisons", "passed")
_REACHING = word_shape("comparisons", "reaching")
_SET_BESIDE = word_shape("comparisons", "set_beside")
_ASIDE = re.compile(r"\([^()]*\)")
_STOOD = word_set("small_words", "periods", "stood")
_RECORDS = word_set("small_words", "periods", "records")
_RECORD = 6
"""Over how many words a record goes back to a time: "the first fall in sales abroad since 2012"."""
_AS_A_WHOLE = "as a whole"
_EARNED = 4
"""Within how many words before "from" stands the verb of what is earned: "earned $3bn from guests in May"."""
_SHORT = 60
"""How many characters a factor and what it is a factor of take."""
_DENIED = 160
"""Within how many characters before a period it may be said that no other was like it."""
_BACK_TO = 5
"""Over how many words a text goes back to a time: "the most since the $2.01 billion of November"."""


@lru_cache(maxsize=1)
def _words() -> dict[str, frozenset[str]]:
    periods = vocabulary("periods")
    words = {name: frozenset(map(str, listed)) for name, listed in periods["comparisons"].items()}
    amounts = [*periods["units"], *periods["numbers"], *periods["currencies"], *periods["counted"], *_money()]
    return words | {"amounts": frozenset(str(word).lower() for word in amounts)}


def _money() -> list[str]:
    """What money is called behind a number; of names of several words the last."""
    told = vocabulary("currencies")
    rows = [*(row.get("names", ()) for row in told["currencies"].values() if row)]
    rows += [row["words"] for row in told["ambiguous"].values()]
    return [name.split()[-1] for names in rows for name in names]


def _is_amount(token: str) -> bool:
    return bool(_AMOUNT.match(token)) or token in _words()["amounts"]


def is_base(text: str, since: int, start: int, end: int, *, steps_back: bool, told_over: bool, earlier: bool) -> bool:
    """Whether the words between `since` and `start`, or those after `end`, make the period of `text[start:end]` a base.

    Args:
        since: where the mention before this one ends; a comparison reaches no further back, and "over" between the
            two makes one: "in May 2017 over May 2016".
        steps_back: the period is itself told by its distance ("a year earlier"), so "over" and "on" compare.
        told_over: the period is one that "on" and "over" only date, as they do a day.
        earlier: the period lies before the one that the text speaks of, so that a comparison may stand further off.
    """
    words = _words()
    if text.endswith(_AS_A_WHOLE, start, end) and text[:start].endswith((" over ", " for ")):
        return False
    if steps_back and (follows := _FOLLOWS.match(text, end)) and follows[1] in words["levels"]:
        return True
    if _is_second(text, start) or _is_measured_by(text, start, end) or _is_reached(text, start, end, earlier):
        return True
    if _SET_BESIDE.search(text, max(since, start - _SHORT), start) or (earlier and _PASSED_BY.match(text, end)):
        return True
    if since and text[since:start].strip().lower() == "over":
        return True
    before_it = text[max(since, start - _REACH) : start].lower()
    tokens = _TOKEN.findall(_ASIDE.sub("", before_it) if "(" in before_it else before_it)
    strange, amount = 0, False
    for place in range(len(tokens) - 1, -1, -1):
        token, before, after = tokens[place], tokens[:place], tokens[place + 1 :][:1]
        if token in ";:.()" or (token == "," and place < len(tokens) - 2):
            return False
        if token == "on" and after and after[0] in words["manners"]:
            continue
        passes = amount and token in words["passes"] and not _are_those_of(tokens[place + 1 :])
        if passes or (amount and token == "to" and before and _is_amount(before[-1])):
            return False
        if token == "comparing" and _COMPARED.match(text, end):
            return False
        if token in words["loose"] and after == [","]:
            return False
        if token in words["loose"] and not _hedges(before, after):
            return earlier or strange <= (0 if token == "than" or token in words["passes"] else _FAR)
        if token in words["tight"] and after in (["where"], ["what"]):
            return earlier
        near = strange == 0
        if near and not amount and token in words["matching"] and after == ["to"]:
            return True
        owned = text.startswith(("'s", "’s"), end) if not after else after[0] in words["of_it"]
        said_so = near or (after == ["what"] and strange <= _DONE)
        if said_so and token in words["multiples"] and owned:
            return True
        if near and _as_much(token, before, amount):
            return not _is_denied(text, start)
        if token == "over" and steps_back and before[-1:] in ([], ["."]) and not _tells_percent(text, end):
            return False
        if near and token in words["tight"] and _compares(token, before, steps_back, told_over, amount, earlier):
            return not (token == "from" and not earlier and _goes_on_of(text, end))
        amount = amount or _is_amount(token)
        if strange > _FAR and not earlier:
            return False
        strange += not _is_amount(token) and token != "," and token not in words["filler"]
    return False


def _tells_percent(text: str, end: int) -> bool:
    """Whether the sentence goes on to tell a change: "Over the same months of last year sales grew 5 percent"."""
    return not _PERCENT.isdisjoint(_TOKEN.findall(text[end : end + _REACH].lower().partition(". ")[0]))


def _are_those_of(between: list[str]) -> bool:
    """Whether the amount is told as that of the period behind it: "exceeded the $3bn of (2022)"."""
    place = next(
        (at for at, token in enumerate(between) if token == "the" and _is_amount("".join(between[at + 1 : at + 2]))),
        None,
    )
    return place is not None and "of" in between[place + 2 :]


def _goes_on_of(text: str, end: int) -> bool:
    """Whether what is told of the period only begins behind it: "exports from January to May were lower"."""
    follows = _FOLLOWS.match(text, end)
    return follows is not None and follows[1] in _words()["telling"]


@lru_cache(maxsize=1)
def _multiples() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """What leads from a factor to the period whose level it is a factor of, and what may stand behind the period."""
    words = _words()
    parts, levels, it = ("|".join(sorted(words[name])) for name in ("parts", "levels", "standing_for_it"))
    return (
        re.compile(rf"(?:\b(?:{parts})|%|\bper ?cent|\btimes) (?:of )?(?:(?:the|its|their) )?$", re.IGNORECASE),
        re.compile(rf"(?:['’]s)? (?:{levels})\b|['’]s *(?:[.,;:)\n]|$)|['’]s [$€£¥₹]\d", re.IGNORECASE),
        re.compile(
            rf"(?:\b(?:{parts}|times) (?:of )?(?:{it})|(?:%|\bper ?cent) (?:of|to) the level) (?:for|of|in) $"
            r"|\b(?:in|as) (?:%|per ?cent) (?:to|of) (?:the )?$"
            r"|(?:\btimes|\bx\d[\d.,]*|-fold|\b(?:[5-9]|[12]\d)\d(?:[.,]\d+)? ?(?:%|per ?cent)) to (?:the )?$",
            re.IGNORECASE,
        ),
    )


def _is_second(text: str, start: int) -> bool:
    """Whether the period is the second of two: "comparing May with April"."""
    first = max(0, start - _REACH)
    return "comparing" in text[first:start].lower() and _SECOND.search(text, first, start) is not None


def _is_reached(text: str, start: int, end: int, earlier: bool) -> bool:
    """Whether the level of the period is where others come to: "exports, already at last year's level, fell"."""
    earlier = earlier or text.startswith("last", start)
    return bool(earlier and _ITS_LEVEL.match(text, end) and _REACHING.search(text, max(0, start - _SHORT), start))


def _is_measured_by(text: str, start: int, end: int) -> bool:
    """Whether the period is the one whose level a factor is told of: "half of the 2012 quantity"."""
    parts, levels, told = _multiples()
    first = max(0, start - _SHORT)
    if told.search(text, first, start):
        return True
    return bool(levels.match(text, end) and parts.search(text, first, start))


def goes_back(text: str, start: int) -> bool:
    """Whether the text only goes back to the period at `start`: "not since the summer of 1990", "until 2008"."""
    before = _TOKEN.findall(text[max(0, start - _REACH) : start].lower())[-_BACK_TO:]
    last = next((place for place in range(len(before) - 1, -1, -1) if before[place] in _words()["back"]), None)
    return last is not None and not any(token in ";:.,()" for token in before[last:])


def _is_done(before: list[str]) -> bool:
    """Whether something was done all that time: "the $3bn that had come in (over) the same period"."""
    verb = before[-2:-1] if before[-1:] == ["in"] else before[-1:]
    return not _words()["done"].isdisjoint(verb)


def _as_much(token: str, before: list[str], amount: bool) -> bool:
    """ "Twice as much as in 2021", "half as much again by weight as in 2021", "twice as much was sold as in 2021", not
    "as much as $5bn in".
    """
    before = _without_what_is_measured(before)
    before = before[:-1] if before[-1:] == ["again"] else before
    if token != "as" or amount or not before:
        return False
    opened = any(one == "as" and word in _words()["degrees"] for one, word in pairwise(before))
    return opened or before[-1] in _words()["degrees"]


def _without_what_is_measured(before: list[str]) -> list[str]:
    """The words without those that only say what of the goods is told: "twice as much (in value)"."""
    told = next((at for at in range(len(before), 0, -1) if before[at - 1] not in _words()["measured"]), 0)
    return before[: told - 1] if told < len(before) and before[told - 1 : told] in (["in"], ["by"]) else before


def _is_denied(text: str, start: int) -> bool:
    """Whether no time was like it, so that it is told of this one: "Not since 2012 was so much sold as in May"."""
    sentence = re.split(r"[.;:](?!\d)", text[max(0, start - _DENIED) : start].lower())[-1]
    return not _words()["denials"].isdisjoint(sentence.split())


def _hedges(before: list[str], after: list[str]) -> bool:
    """ "More than $5bn" and "no more than two months" compare with no period; "5 percent more than" does."""
    if not before or before[-1] not in _words()["hedges"]:
        return False
    return _is_amount(after[0]) if after else before[-2:-1] in (["no"], ["not"], ["in"], ["little"])


def _compares(token: str, before: list[str], steps_back: bool, told_over: bool, amount: bool, earlier: bool) -> bool:
    before = _without_what_is_measured(before) if token in ("over", "on") else before
    last = before[-1] if before else ""
    if token == "since":
        return last not in _STOOD and not any(w.endswith("est") or w in _RECORDS for w in before[-_RECORD:])
    if token in ("over", "on"):
        if token == "over" and (last in ("", ".") or _is_done(before)):
            return False
        if token == "over" and _is_amount(last) and last not in _PERCENT and not (earlier or steps_back):
            return False
        opens = token == "on" and earlier and last in ("", ".", ",", ";")
        done = token == "on" and any(map(_is_amount, before[-_DONE_BY:]))  # "a tenth was lost on 2022"
        return steps_back or (not told_over and (opens or done or last in _words()["changes"] or _is_amount(last)))
    if token in ("after", "beneath"):
        return amount
    if token == "from" and _is_amount(last):
        return _words()["earning"].isdisjoint(before[-_EARNED:])
    if token in ("ahead", "behind"):
        return not amount and _is_amount(last)
    return True
