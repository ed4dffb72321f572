"""Which country "the country" is: the home of the article, or the one that it trades with."""

from __future__ import annotations

from factcheck.extractor.areas.members import is_member
from factcheck.extractor.areas.neighbours import lies_beside, next_to, only_other
from factcheck.extractor.areas.outside import is_outside
from factcheck.extractor.discourse import Context
from factcheck.extractor.mentions import SourceMention
from factcheck.extractor.scene import Scene
from factcheck.extractor.sides.subject import acts
from factcheck.extractor.sources.countries import source_country
from factcheck.resources import vocabulary, word_set

_TOWARDS = word_set("small_words", "shared", "to_a_partner")


def one_there(scene: Scene, place: int, part: str, context: Context) -> str | None:
    """The country that an adjective of a group or a part of the world means: "sales to the North African country".

    It is one of those that lie there, and not who deals with it: behind a preposition of trade no home. One that the
    sentence names elsewhere is another.
    """
    others = [context.other, context.counterpart, *reversed(context.areas)]
    named = [*others, context.home] if _is_governed(scene, place) else [context.home, *others]
    known = [code for code in dict.fromkeys(named) if code and code.isupper()]
    if _is_governed(scene, place):
        known = sorted(known, key=lambda code: code == context.home)
    there = [code for code in known if is_member(code, part)] or known
    free = (code for code in there if not _is_named(scene, place, code))
    return next(free, None) or context.home


def _is_named(scene: Scene, place: int, code: str) -> bool:
    """Whether the sentence names the country elsewhere, so that another is meant: "the Arab state bought Thai rice"."""
    return any(area.codes == (code,) and (at > place or acts(scene, at)) for at, area in scene.areas if at != place)


def the_country(scene: Scene, place: int, context: Context) -> str | None:
    """The home; behind a preposition of trade whom it trades with: "Exports to the country fell".

    A kingdom or a sultanate is one that is called so, if any of these has been named; "this country" is the one that
    the sentence before was about.
    """
    if styled := _styled(scene, place, context):
        return styled
    if _is_governed(scene, place) and not _is_owner_at_home(scene, place):
        buyer = _buyer(scene, place, context)
        return (None if buyer and is_outside(buyer) else buyer) or the_other(scene, place, context) or context.home
    if pointed_at := _pointed_at(scene, place, context) or _with_share_at_home(scene, place, context):
        return pointed_at
    return _of_source(scene, place) or _country_named_last(scene, place, context) or context.home


def _with_share_at_home(scene: Scene, place: int, context: Context) -> str | None:
    """Who was spoken of last, where the share that the country has is one in the home's trade, which is named."""
    owned = [token for token in scene.after(place, 2) if token.text != "'s"][:1]
    shared = bool(owned) and owned[0].has("share_noun", "share_of")
    of_home = any(context.home in area.codes for at, area in scene.areas if at > place)
    return context.counterpart if shared and of_home else None


def _pointed_at(scene: Scene, place: int, context: Context) -> str | None:
    """Whom "this country" takes up where nobody is named before it: "Peru leads. This country sold 3 tonnes"."""
    points = scene.tokens[place].text.partition(" ")[0] in ("this", "that")
    if not points or any(token.area for token in scene.tokens[:place]):
        return None
    subject = context.before.subject if context.before else None
    return subject if subject and subject.isupper() else None


def _country_named_last(scene: Scene, place: int, context: Context) -> str | None:
    """What "the country" is in a story on a group of countries, which is none itself; None in any other."""
    if context.home not in vocabulary("groups"):
        return None
    here = [code for token in reversed(scene.tokens[:place]) if token.area for code in token.area.codes]
    return next((code for code in (*here, *reversed(context.areas)) if code.isupper()), None)


def _buyer(scene: Scene, place: int, context: Context) -> str | None:
    """Who was just called a market: "Peru was the largest market as sales to the country grew"."""
    part = next((at for at, token in enumerate(scene.tokens[:place]) if token.measure and token.measure.part), None)
    named = [token.area.codes[0] for token in scene.tokens[:part] if token.area] if part is not None else []
    return named[0] if len(named) == 1 and named[0] != context.home else None


def _of_source(scene: Scene, place: int) -> str | None:
    """The country of the source that its sentence opens with: "Togo's central bank put the country's debt at $3bn"."""
    before = scene.tokens[:place]
    if any(token.area for token in before):
        return None
    sources = (token.mention for token in before if isinstance(token.mention, SourceMention))
    return next((code for source in sources if (code := source_country(source.name))), None)


def _styled(scene: Scene, place: int, context: Context) -> str | None:
    """The country that the form of its state means: the home, or, behind a preposition of trade, the last named."""
    codes: list[str] = vocabulary("areas")["forms_of_state"].get(scene.tokens[place].text, [])
    here = [token.area.codes[0] for token in reversed(scene.tokens[:place]) if token.area]
    named = [*here, *reversed(context.areas)]
    row = [*named, context.home] if _is_governed(scene, place) else [context.home, *named]
    return next((code for code in row if code in codes), None)


def the_other(scene: Scene, place: int, context: Context) -> str | None:
    """The country named last that is not the home; of another it is that: "Chile's sales to its neighbour".

    None where the country's name follows.
    """
    if _is_named_behind(scene, place) or any(
        token.text in word_set("areas", "anaphora", "of_any") for token in scene.before(place, 1)
    ):
        return None
    owns = any(token.text.startswith("of") for token in scene.before(place, 1))
    alone = {code for code in context.areas if code.isupper()}
    if owns and len(alone) == 1 and not any(token.area for token in scene.tokens[:place]):
        return alone.pop()
    before = [at for at, token in enumerate(scene.tokens[:place]) if token.area and token.area.codes[0].isupper()]
    named = [(at, scene.tokens[at].area) for at in reversed(before)]
    whose = next((area.codes[0] for at, area in named if area and not _is_governed(scene, at)), None)
    whose = whose or _sender(scene, place, [at for at, _ in named]) or context.home
    if lies_there := next_to(whose, scene.tokens[place].text, context):
        return lies_there
    if whose != context.home:
        return _told_of_by_others(whose, context) or context.home
    candidates = (*(area.codes[0] for _, area in named if area), context.counterpart, context.other)
    others = [code for code in candidates if code and code.isupper() and code != context.home]
    if not scene.tokens[place].has("neighbour"):
        return next(iter(others), None)
    beside = (code for code in others if lies_beside(context.home, code))
    return next(beside, None) or next(iter(others), None) or only_other(context.home, context)


def _told_of_by_others(whose: str | None, context: Context) -> str | None:
    """The other that the sentence before told of without the home, as others trade with it: "Mali's sales to the
    country" behind what Niger bought there.
    """
    last = context.frame.partner if context.frame else None
    if context.home in context.areas or len(set(context.areas)) == 1:
        return None
    told = (code for code in (context.other, last) if code in context.areas)
    return next((code for code in told if code and code.isupper() and code != whose), None)


def _is_named_behind(scene: Scene, place: int) -> bool:
    """Whether the name of the country follows: "its neighbour Togo", "its western neighbour, Togo"."""
    behind = scene.after(place, 2)
    behind = behind[1:] if behind and behind[0].text == "," else behind[:1]
    return any(token.area and token.area.codes[0].isupper() and not token.area.possessive for token in behind)


def _sender(scene: Scene, place: int, named: list[int]) -> str | None:
    """Who sends what goes to its neighbour: "went from Peru to its neighbour"."""
    if [token.text for token in scene.before(place, 1)] != ["to"]:
        return None
    sent = (
        scene.tokens[at].area
        for at in named
        if [token.text for token in scene.before(at, 1)] in (["from"], ["went from"])
    )
    return next((area.codes[0] for area in sent if area), None)


def _is_governed(scene: Scene, place: int) -> bool:
    before = [token.text for token in scene.before(place, 2) if token.text != "the"]
    return bool(before) and before[0] in _TOWARDS


def _is_owner_at_home(scene: Scene, place: int) -> bool:
    """Whether it only owns what something comes from, and no trade leads there: "from the country's mines"."""
    owns = scene.tokens[place].text.endswith("'s") or any(token.text == "'s" for token in scene.after(place, 1))
    led = scene.before(place, 3)
    return owns and not any(token.measure or token.number for token in led)
