"""Growth of nothing that is named: that of the economy, where it cannot be of what was told: "Growth slowed to 3%"."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.mentions import Form, MeasureMention
from factcheck.extractor.products.sectors import is_sector
from factcheck.extractor.scene import Scene
from factcheck.resources import vocabulary, word_set

_GROWTH, _OF_ECONOMY = "growth", "economic growth"
_ECONOMIES = "economies"
_CONSUMED = "other:consumption"
"""What a story on rates or debts tells in passing: "there are signs of a revival in demand"."""
_SECTOR = "sector"
_TIMED = 2
"""How many words before it only say when: "In 2022 growth had been"."""
_ROW = 6
"""Within how many tokens behind it stand its number, the next measure and the number of that."""
_SUBJECT = 9
"""Within how many tokens behind them economies are said to grow: "the economies of Chad, Mali and Togo grew"."""
_OPENERS = word_set("small_words", "measures", "before_growth")
_HOW_TOLD = word_set("small_words", "measures", "how_growth_is_told")


def with_growth_of_economy(scene: Scene, context: Context) -> Scene:
    """The sentence with the economy's growth as what is measured, where it opens a clause after rates and debts.

    Where nothing else is told so is what economies do, and growth in an area or of one: "Growth in Asia slowed to 5%".
    """
    last = context.frame.measure if context.frame else None
    apart = vocabulary("measures")["apart_from_growth"]
    topic = context.topic.measure if context.topic else None
    after = last in apart or (topic in apart and last == _CONSUMED)
    alone = (after or last in (None, "gdp")) and not scene.measures
    for place, token in enumerate(scene.tokens):
        if token.mention is not None:
            named = not scene.measures and token.text.endswith(_ECONOMIES)
            if named and (verb := _verb_of(scene, place)) is not None:
                return _with_growing(scene, verb)
            continue
        in_area = (after or last in (None, "gdp")) and _is_in_area(scene, place)
        of_area = in_area or (alone and _is_of_area(scene, place))
        bare = token.text == _GROWTH and (of_area or (after and _is_bare(scene, place)) or _heads_row(scene, place))
        if bare or (not scene.measures and token.text == _ECONOMIES and _moves(scene, place)):
            mention = MeasureMention(token.start, token.end, "gdp")
            growing = replace(token, text=_OF_ECONOMY, mention=mention, cues=frozenset({"measure"}))
            return replace(scene, tokens=[*scene.tokens[:place], growing, *scene.tokens[place + 1 :]])
    return scene


def _with_growing(scene: Scene, place: int) -> Scene:
    """The sentence with the verb at `place` for the growth of the economies that are its subject."""
    verb = scene.tokens[place]
    growing = replace(verb, mention=MeasureMention(verb.start, verb.end, "gdp"), cues=verb.cues | {"measure"})
    return replace(scene, tokens=[*scene.tokens[:place], growing, *scene.tokens[place + 1 :]])


def is_of_sectors(scene: Scene, last: Frame, topic: Frame | None) -> bool:
    """Whether sectors are said to grow in an article on the economy: "The financial sector grew 4 percent".

    So they are where it told of so much of a good last.
    """
    good = last.measure == "production" and last.product is not None and not is_sector(last.product)
    apart = last.measure in vocabulary("measures")["apart_from_growth"]
    if topic is None or topic.measure != "gdp" or not (apart or good):
        return False
    places = (place for place, token in enumerate(scene.tokens) if token.text.endswith(_SECTOR))
    return any(token.has("rise_verb", "fall_verb") for place in places for token in scene.after(place, 1))


def _is_bare(scene: Scene, place: int) -> bool:
    """Whether nothing around the word says whose growth it is: "growth of 2 percent", not "growth of exports"."""
    lead = scene.before(place, 1)
    opens = not lead or lead[0].text in _OPENERS or lead[0].text in _HOW_TOLD
    opens = opens or (lead[0].period is not None and place <= _TIMED)
    after = scene.after(place, 2)
    of_number = len(after) > 1 and after[0].text == "of" and after[1].number is not None
    return opens and (of_number or not any(token.has("preposition") for token in after[:1]))


def _heads_row(scene: Scene, place: int) -> bool:
    """Whether its number comes before rates that have theirs: "Peru in 2023: growth 5 percent, inflation 3 percent"."""
    owned = [token for token in scene.before(place, _TIMED) if token.text not in ("'s", "’s")][:1]
    opens = not owned or owned[0].text in _OPENERS or owned[0].text == ":" or owned[0].area is not None
    opens = opens and not any(token.measure for token in scene.tokens[:place])
    row = [
        token for token in scene.after(place, _ROW) if not (token.has("be", "level_verb", "hedge") or token.text == ",")
    ]
    if not opens or len(row) < _TIMED + 1 or row[0].number is None or row[1].measure is None:
        return False
    rate = row[1].measure.measure in vocabulary("measures")["apart_from_growth"]
    return rate and row[0].number.form is Form.PERCENT and row[2].number is not None


def _is_in_area(scene: Scene, place: int) -> bool:
    """Whether it opens a clause as growth in an area that moves or is so much: "Growth in Asia slowed to"."""
    row = [token for token in scene.after(place, 4) if token.text != "the"]
    opens = place == 0 or scene.tokens[place - 1].text in _OPENERS
    if not opens or len(row) < len(("in", "Asia", "slowed")) or row[0].text != "in" or row[1].area is None:
        return False
    return row[2].is_finite


def _is_of_area(scene: Scene, place: int) -> bool:
    """Whether an area right before it has it, and it moves or is so much: "Peru's growth was 3 percent"."""
    before = [token for token in scene.before(place, 2) if token.text not in ("'s", "’s")]
    return bool(before) and before[0].area is not None and any(token.is_finite for token in scene.after(place, 1))


def _moves(scene: Scene, place: int) -> bool:
    """Whether the economies are the subject of a verb of change: "the economies of the region grew by 3 percent"."""
    for token in scene.after(place, _SUBJECT):
        if token.is_finite:
            return token.has("rise_verb", "fall_verb")
        if token.number or token.measure:
            return False
    return False


def _verb_of(scene: Scene, place: int) -> int | None:
    """Where the verb of change stands right behind a group of economies: "advanced economies grew".

    They may be named in brackets: "the Baltic economies (Estonia, Latvia and Lithuania) grew".
    """
    verb = place + 1
    if [token.text for token in scene.after(place, 1)] == ["("]:
        verb = next((at for at in range(verb, len(scene.tokens)) if scene.tokens[at].text == ")"), verb) + 1
    acts = any(token.is_finite and token.has("rise_verb", "fall_verb") for token in scene.tokens[verb : verb + 1])
    return verb if acts else None
