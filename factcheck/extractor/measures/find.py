"""Where a text names a measure: exports, the deficit, "sold", "bought"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from factcheck.extractor.measures.flows.both_ways import with_both_ways
from factcheck.extractor.measures.flows.dispatched import with_arrivals_of_goods
from factcheck.extractor.measures.flows.flows_apart import flows_apart
from factcheck.extractor.measures.flows.flows_taken_up import with_those
from factcheck.extractor.measures.money.due_to import is_due_to
from factcheck.extractor.measures.money.money_sent_home import with_sent_home
from factcheck.extractor.measures.money.papers import of_papers
from factcheck.extractor.measures.nouns.purposes import tells_purpose
from factcheck.extractor.measures.people.firms_counted import only_act
from factcheck.extractor.measures.people.guests_at_home import without_guests_at_home
from factcheck.extractor.measures.people.people_who import of_some
from factcheck.extractor.measures.unlisted import find_unlisted
from factcheck.extractor.measures.verbs.from_fields import from_fields
from factcheck.extractor.measures.verbs.verb_surroundings import means_trade
from factcheck.extractor.measures.words import measure_phrases
from factcheck.extractor.mentions import MeasureMention
from factcheck.extractor.phrases import Word, words_within
from factcheck.resources import word_set, word_shape

_WITH = word_set("small_words", "measures", "with_whom")
_SIDES = word_set("small_words", "measures", "to_the_other_side")
_BOTH_FLOWS = frozenset({"exports", "imports"})
_WITH_BOTH = ("to ", "from ")
"""With whom one of two flows is before the other is named: "exports to and imports from"."""
_NUMBER = word_shape("find_measures", "number")
_REACH = 60
_TOLD_IN = word_shape("find_measures", "told_in")
_IN_WHOSE = word_shape("find_measures", "in_whose")
_IN_PRICES_OF = word_shape("find_measures", "in_prices_of")
_TIME_BEHIND = word_shape("find_measures", "time_behind")
_PAIR = 2
_FAR = 40
"""Within how many characters before "prices" it is told of which years they are."""


def find_measures(text: str) -> list[MeasureMention]:
    """The words of `text` that name a measure, in order, the longest phrase at each place."""
    row = words_within(text, 0, len(text))
    found: list[MeasureMention] = []
    for first, stop, meaning in _phrases(text, row):
        if meaning is None or (meaning.object and not means_trade(row, first, stop, meaning.object)):
            continue
        if meaning.measure == "turnover" and (two := flows_apart(text, row, first, stop)):
            found += two
            continue
        if meaning.measure == "budget" and _TOLD_IN.search(text, max(0, row[first].start - _REACH), row[first].start):
            continue
        if row[first].text == "money" and first and row[first - 1].text in word_set("measures", "how_much"):
            continue
        if meaning.directed and meaning.measure == "turnover" and not _says_with_whom(row, stop):
            continue
        if meaning.measure == "production" and not meaning.verb and tells_purpose(row, first):
            continue
        if (meaning.measure == "debt" and is_due_to(row, first, stop)) or only_act(row, first, stop):
            continue
        meaning = from_fields(row, stop, of_papers(row, first, stop, of_some(row, stop, meaning)))
        loose = meaning.verb and row[stop - 1].text in _SIDES and stop - first > 1
        mention = replace(meaning, start=row[first].start, end=row[stop - 1 - loose].end)
        if (found and _are_traded(text, found[-1], mention)) or _are_those_of_years(text, mention):
            continue
        if found and (_makes_goods(text, found[-1], mention) or _is_of_branch(text, found[-1], mention)):
            found.pop()
        elif found and _is_its_turnover(text, found[-1], mention):
            mention = replace(found.pop(), end=mention.end)
        elif found and _narrows(text, found[-1], mention):
            mention = replace(mention, start=found.pop().start, weak=False)
        elif found and _is_short_of(text, found[-1], mention):
            mention = replace(mention, sign=found[-1].sign)
        elif found and _goes_both_ways(text, found[-1], mention):
            mention = replace(mention, measure="turnover", start=found.pop().start)
        found.append(mention)
    found = with_both_ways(text, found)
    found = [*without_guests_at_home(text, _with_unlisted(found, row))]
    return with_sent_home(text, with_those(text, with_arrivals_of_goods(text, found)))


def _phrases(text: str, row: list[Word]) -> Iterator[tuple[int, int, MeasureMention | None]]:
    """The words that name measures; those that else name none do so where a number is told: "after inflation of 3%"."""
    for first, stop, meaning in measure_phrases().find(row):
        if meaning is not None and meaning.verb and (shorter := _before_time(text, row, first, stop)):
            yield shorter
        elif meaning is None and _NUMBER.match(text, row[stop - 1].end):
            for inner, end, within in measure_phrases().find(row[first + 1 : stop]):
                yield first + 1 + inner, first + 1 + end, within
        else:
            yield first, stop, meaning


def _before_time(text: str, row: list[Word], first: int, stop: int) -> tuple[int, int, MeasureMention] | None:
    """The verb without its "in", where that leads to a time: "500 tonnes were shipped in March"."""
    led = stop - first >= _PAIR and row[stop - 1].text == "in"
    if (
        not led
        or row[stop - 2].text not in word_set("measures", "shipping")
        or not _TIME_BEHIND.match(text, row[stop - 1].end)
    ):
        return None
    for inner, end, meaning in measure_phrases().find(row[first : stop - 1]):
        if meaning is not None and meaning.verb and first + end == stop - 1:
            return first + inner, stop - 1, meaning
    return None


def _says_with_whom(row: list[Word], stop: int) -> bool:
    return any(word.text in _WITH for word in row[stop : stop + 1])


def _with_unlisted(listed: list[MeasureMention], row: list[Word]) -> list[MeasureMention]:
    """The listed measures, and the unlisted ones where none of them stands."""
    free = (
        mention
        for mention in find_unlisted(row)
        if not any(known.start < mention.end and mention.start < known.end for known in listed)
    )
    return sorted([*listed, *free], key=lambda mention: mention.start)


def _narrows(text: str, left: MeasureMention, right: MeasureMention) -> bool:
    """Whether `left` only says of which trade the balance behind it is: "foreign trade surplus", "trade gap"."""
    beside = text[left.end : right.start].isspace() and not left.verb
    return beside and left.measure == "turnover" and right.measure in ("balance", "turnover") and not right.verb


def _are_traded(text: str, left: MeasureMention, right: MeasureMention) -> bool:
    """Whether goods are only what a flow named before them is of: "re-exports of foreign goods"."""
    goods = text.endswith("goods", right.start, right.end)
    return goods and left.measure in _BOTH_FLOWS and not left.verb and text[left.end : right.start] == " of "


def _are_those_of_years(text: str, mention: MeasureMention) -> bool:
    """Whether prices are only those in which something else is told: "GDP at average 2015/16 prices rose"."""
    prices = text.endswith("prices", mention.start, mention.end)
    return prices and _IN_PRICES_OF.search(text, max(0, mention.start - _FAR), mention.start) is not None


def _is_its_turnover(text: str, left: MeasureMention, right: MeasureMention) -> bool:
    """Whether the turnover is that of no foreign trade: "the volume of retail trade turnover", "freight turnover"."""
    beside = text[left.end : right.start].isspace() and not left.verb and left.measure.startswith("other:")
    return beside and text[right.start : right.end].lower() == "turnover"


def _makes_goods(text: str, left: MeasureMention, right: MeasureMention) -> bool:
    """Whether a verb right before goods only says of which kind they are: "manufactured goods exports"."""
    goods = text.startswith("goods", right.start) and text[left.end : right.start].isspace()
    return goods and left.verb and left.measure == "production" and text[left.start : left.end].endswith("ed")


def _is_of_branch(text: str, left: MeasureMention, right: MeasureMention) -> bool:
    """Whether the word for what a branch makes only says whose flow it is: "Peru's manufacturing exports"."""
    beside = text[left.end : right.start].isspace() and not left.verb and not right.verb
    branch = text[left.start : left.end].lower() in word_set("products", "of_all_branches")
    return beside and branch and left.measure == "production" and right.measure in _BOTH_FLOWS


def _is_short_of(text: str, left: MeasureMention, right: MeasureMention) -> bool:
    """Whether a balance is said to be a deficit right before: "the deficit in Peru's balance of trade"."""
    balances = left.measure == right.measure == "balance" and left.sign < 0 < right.sign
    return balances and _IN_WHOSE.fullmatch(text, left.end, right.start) is not None


def _goes_both_ways(text: str, left: MeasureMention, right: MeasureMention) -> bool:
    """Whether the two together tell of both flows: "what Peru bought and sold", "sales to and purchases from Chad"."""
    between = text[left.end : right.start].strip()
    shared = (left.verb and right.verb) or (left.verb == right.verb and between.startswith(_WITH_BOTH))
    flows = shared and {left.measure, right.measure} == _BOTH_FLOWS
    return flows and between in word_set("measures", "both_ways")
