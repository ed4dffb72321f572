"""What must stand around a verb for it to mean trade: goods that somebody takes or pays for, or that go somewhere."""

from __future__ import annotations

from collections.abc import Container, Sequence
from functools import cache
from itertools import dropwhile

from factcheck.extractor.areas.names import country_names
from factcheck.extractor.measures.balances.what_is_left import is_left
from factcheck.extractor.measures.so_much_of import (
    ENDS,
    HEDGED,
    PERCENT,
    is_amount,
    is_counted,
    is_of_something,
    is_part_of_good,
    is_so_much,
)
from factcheck.extractor.measures.verbs.getting_goods import (
    earns_abroad,
    earns_of_country,
    earns_somebody,
    is_drawn,
    makes_so_much,
)
from factcheck.extractor.phrases import Word
from factcheck.extractor.products.words import is_good
from factcheck.resources import vocabulary, word_set

EARNING = "earning"
"""What must stand around a verb of earning: how much, and the goods that earned it."""
EATING = "eating"
"""What must stand around a verb that people eat or drink by: how much."""
_GOODS, _OBJECT, _WORTH = 3, 8, 6
"""Within how many words behind a verb stand goods, so much of them, and what they are worth."""
_USED = 7
"""Within how many words behind a verb of use stands in what is counted how much."""
_WORKED = 8
"""Within how many words behind a verb of work it is told for how many hours."""
_SUBJECT = 10
"""Within how many words before a verb stand the goods that move."""
_PAID = 4
"""Within how many words behind "for" stands what is paid for."""
_WEIGHED = 9
"""Within how many words behind "for" stands so much of what is paid for: "1.2 million tonnes of green tea"."""
_GROWN = 5
"""Within how many words behind a verb of growing ends the amount that was grown."""
_MARKS = ENDS | {",", "("}


def means_trade(row: Sequence[Word], first: int, stop: int, which: str) -> bool:
    """Whether the verb at `first` of the row, which `stop` ends, has around it what `which` asks for."""
    before, behind = _before(row, first), [word.text for word in row[stop : stop + _SUBJECT]]
    if which == "going":
        return _goes(before, behind)
    if which == "led":
        led = before[-1:] != [] and before[-1] in word_set("measures", "leading_in")
        return led and not _leads_to_level(behind) and _names_goods(behind[:_OBJECT])
    if which == "between":
        return behind[:1] == [which] and _names_goods(before)
    if which == "investors":
        who = word_set("measures", "investors") | (
            word_set("measures", "also_investors") if "into" in behind else set()
        )
        return is_amount(behind[:_GOODS]) and not who.isdisjoint(before)
    if which == "drawing":
        return is_drawn(behind)
    if which == "growing":
        return is_amount(behind[:1]) and is_of_something(behind[1:_GROWN])
    if which in ("use", EATING):
        return is_so_much(behind[:_USED])
    if which == "used":
        return _names_bulk(before)
    if which == "hours":
        return "hours" in behind[:_WORKED] and any(word[0].isdigit() for word in behind[: behind.index("hours")])
    if which == "making":
        made = behind[:1] != [] and behind[0] in vocabulary("cues")["goods"]
        return made or makes_so_much(before, behind) or is_counted(behind, vocabulary("cues")["made_singly"])
    if which == EARNING:
        earned = is_amount(behind[:_GOODS]) and _is_for_goods(behind, word_set("measures", "earned_with"))
        earned = earned or earns_of_country(before, behind, _countries())
        return earned or earns_somebody(before, row[stop : stop + _SUBJECT]) or earns_abroad(before, behind)
    if which == "left":
        return is_left(before, behind)
    if which == "paying":
        return _pays(before, behind)
    if which == "bulk" and _describes(before, behind):
        return False
    return not _is_time(before[:1]) and _has_object(behind[:_OBJECT], which)


def _describes(before: Sequence[str], behind: Sequence[str]) -> bool:
    """Whether the word only tells of which kind the goods right behind it are: "knitwear and woven items"."""
    opens = not before or before[0] in _MARKS | word_set("small_words", "shared", "in_a_row")
    return opens and behind[:1] != [] and behind[0] in vocabulary("cues")["goods"]


def _leads_to_level(behind: Sequence[str]) -> bool:
    """Whether the verb only leads to how much it was: "in October exports came to about 4 million tonnes"."""
    return behind[:1] == ["to"] and is_amount(behind[1:HEDGED])


def _is_time(subject: Sequence[str]) -> bool:
    """Whether it is a time that does something, which tells of no trade: "December brought in 3 million tonnes"."""
    times = vocabulary("periods")
    return any(text.capitalize() in times["months"] or text in times["stretch"] or text == "year" for text in subject)


def _before(row: Sequence[Word], first: int) -> list[str]:
    """The words before the verb, the nearest first, as far as its clause goes; brackets are passed over."""
    found: list[str] = []
    aside = False
    for word in reversed(row[max(0, first - _SUBJECT) : first]):
        aside = (aside or word.text == ")") and word.text != "("
        if aside or word.text == "(":
            continue
        if word.text in ENDS:
            break
        found.append(word.text)
    return found


def _has_object(texts: Sequence[str], which: str) -> bool:
    """Whether goods are the object of the verb: "took Albanian goods", "brought in 3 million tonnes", "received $4
    million of their goods", "took $3bn worth", "took 5 tonnes of rice from Peru".
    """
    cues = vocabulary("cues")
    first = texts.index("of") if "of" in texts and is_amount(texts[:2]) else 0
    if any(text in cues["goods"] for text in texts[first : first + _GOODS]):
        return True
    if is_amount(texts[:3]) and "worth" in texts[:_WORTH] and texts[texts.index("worth") - 1] != ",":
        return True
    if is_part_of_good(texts):
        return True
    from_somewhere = "of" in texts and "from" in texts
    return (which == "bulk" or from_somewhere) and is_counted(texts, (*cues["bulk"], *cues["made_singly"]))


def _goes(before: Sequence[str], behind: Sequence[str]) -> bool:
    """Whether goods go or come so: "goods for $3bn went out", "coming in were goods", "what went to Peru"."""
    if behind and (behind[0] in word_set("measures", "onto_levels") or _opens_amount(behind[0])):
        return False
    inverted = any(text in vocabulary("cues")["be"] for text in behind[:_GOODS]) and _names_goods(behind[1:_WORTH])
    return inverted or "what" in before[:2] or _names_goods(before) or _is_share_sent(before, behind)


def _is_share_sent(before: Sequence[str], behind: Sequence[str]) -> bool:
    """Whether a share of somebody's goods went to a country: "40 percent of Chile's copper (went to) Japan"."""
    owned = before[:1] != [] and is_good(before[0]) and before[1:2] == ["'s"]
    parts = PERCENT | word_set("numbers", "fractions")
    shared = "of" in before and not parts.isdisjoint(before[before.index("of") :])
    where = next((text for text in behind if text != "the"), "")
    return owned and shared and where in _countries()


@cache
def _countries() -> frozenset[str]:
    """The first words of the names of countries."""
    return frozenset(name.words.split()[0].lower() for name in country_names())


def _opens_amount(text: str) -> bool:
    """Whether the word is a number or the sign of a currency."""
    return text[0].isdigit() or not (text[0].isalpha() or text in _MARKS)


def _names_goods(texts: Sequence[str]) -> bool:
    cues = vocabulary("cues")
    paid = "for" in texts and any(text[0].isdigit() for text in texts) and any(map(is_good, texts))
    return paid or _names_bulk(texts) or "worth" in texts or any(text in cues["goods"] for text in texts)


def _names_bulk(texts: Sequence[str]) -> bool:
    """Whether so much of what is weighed or metered stands here."""
    return any(text[0].isdigit() for text in texts) and any(text in vocabulary("cues")["bulk"] for text in texts)


def _pays(before: Sequence[str], behind: Sequence[str]) -> bool:
    """Whether money goes for goods: "spent $3bn on Peruvian goods", "for their goods it paid $3bn"; no household's."""
    paid_for = word_set("measures", "paid_for")
    if not word_set("measures", "paying_at_home").isdisjoint(before[:_GOODS]):
        return False
    return _is_for_goods(list(reversed(before)), paid_for) or _is_for_goods(behind, paid_for)


def _is_for_goods(row: Sequence[str], leading: Container[str]) -> bool:
    """Whether goods or a product stand behind a word that leads to them: "for Peruvian goods", "with gold"."""
    at = next((place for place, text in enumerate(row) if text in leading), len(row))
    if any(text in PERCENT for text in row[:at]):
        return False
    told = list(dropwhile(_only_says_whose, row[at + 1 : at + 1 + _PAID]))
    if any(text in vocabulary("cues")["goods"] for text in told) or _opens_with_good(told):
        return True
    weighed = row[at + 1 : at + 1 + _WEIGHED]
    return bool(told) and told[0][0].isdigit() and is_of_something(weighed) and any(map(is_good, weighed))


def _only_says_whose(text: str) -> bool:
    """Whether the word only points to the goods, or says of when or whose they are: "for the quarter's gas", "from the
    sale of tea".
    """
    return text in word_set("measures", "before_paid_goods") or text.endswith(("'s", "’s"))


def _opens_with_good(row: Sequence[str]) -> bool:
    """Whether the words open with a good and nothing that it only narrows: "gold and cocoa", no "gold mines"."""
    return bool(row) and is_good(row[0]) and (len(row) == 1 or row[1] in word_set("measures", "behind_goods"))
