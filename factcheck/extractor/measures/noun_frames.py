"""What a noun that measures is told of by its own phrase: "Chile's copper exports to Japan"."""

from __future__ import annotations

from dataclasses import replace

from factcheck.domain.claim import NumberStatus
from factcheck.extractor import told
from factcheck.extractor.cues import is_generic, is_modifier, opens_with
from factcheck.extractor.measures.frame import FLOWS, ONE_WAY, PARTNER, REPORTER, Frame, blank, joined, role_of
from factcheck.extractor.mentions import AreaMention, MeasureMention
from factcheck.extractor.products.names import completes_goods
from factcheck.extractor.products.words import (
    cites,
    is_kind,
    is_kind_of_trade,
    is_product,
    is_sector,
    leaves_out,
    may_be_verb,
    narrows,
)
from factcheck.extractor.scene import Scene, Token

_DIVIDED = (FLOWS - {"balance", "transit"}) | {"production", "population", "debt", "budget", "fdi"}
"""Measures that any noun before them narrows; others only the name of a product does."""
_MOST_MODIFIERS = 6
_PARTNERS = frozenset({"partner", "partners"})
_HAVE = frozenset({"has", "have", "had", "having"})

_TWO_SIDES = 2
_GUESTS = "other:tourist arrivals"
_HOSTED = frozenset({"fdi", _GUESTS})
"""What is told of where it goes to: "Swiss investment in Chad" is that of Chad."""


def noun_frame(scene: Scene, at: int, mention: MeasureMention) -> Frame:
    frame = _left_of_noun(scene, at, blank(mention, at))
    return _right_of_noun(scene, at, frame)


def _left_of_noun(scene: Scene, at: int, frame: Frame) -> Frame:
    reporter, partner, product = frame.reporter, frame.partner, frame.product
    words: list[str] = []
    noun = False
    whole = any(opens_with(scene.tokens[at].text, cue) for cue in ("whole", "with_all")) or is_summed_up(scene)
    possessed, same = False, False
    place = at - 1
    for _ in range(_MOST_MODIFIERS):
        if place < 0:
            break
        token = scene.tokens[place]
        same = same or token.text.rpartition(" ")[2] in ("this", "these", "such")
        if token.text == "'s" or token.period or token.has("rank"):
            place -= 1
            continue
        if token.number:
            if token.number.status is None and place > 0 and scene.tokens[place - 1].text == "'s":
                place -= 1
                continue
            break
        if token.area:
            codes = list(token.area.sides)
            if len(codes) == 2 and token.area.form == "pair":
                reporter, partner = codes
            elif _is_other_side(token.area, frame):
                partner = partner or codes[0]
            else:
                reporter = reporter or codes[0]
            whole = whole or (place > 0 and scene.tokens[place - 1].has("whole"))
            break
        possessed = possessed or token.text in ("its", "their")
        if token.text == "whose":
            owner = next((t.area for t in scene.before(place, 3) if t.area), None)
            reporter = reporter or (owner.codes[0] if owner else None)
            break
        if token.has("whole", "with_all"):
            whole = True
        elif completes_goods(scene.tokens, place) or _is_within(token):
            pass
        elif token.text in ("and", "&") and words and place > 0 and is_product(scene.tokens[place - 1].text):
            words.insert(0, scene.word(token))
        elif (
            not _modifies(token)
            or _is_headline_verb(scene.tokens, place)
            or _ends_perfect(scene.tokens, place)
            or token.text.endswith("s'")
        ):
            break
        elif not is_modifier(token.text):
            words.insert(0, scene.word(token))
            noun = noun or token.pos[:2] != "JJ" or is_product(token.text) or _is_kind(token.text)
        place -= 1
    telling = [word for word in words if not is_generic(word.rstrip("'"))]
    narrowed = frame.measure in _DIVIDED or is_sector(" ".join(words)) or any(narrows(word) for word in telling)
    if (
        telling
        and (noun or frame.measure not in FLOWS)
        and not product
        and (narrowed or any(is_product(word) or is_kind_of_trade(word) for word in telling))
    ):
        product = told.joined(words)
    return replace(
        frame,
        reporter=reporter,
        partner=partner,
        product=product,
        all_goods=frame.all_goods or whole or opens_with(scene.tokens[at].text, "goods"),
        all_partners=whole and partner is None,
        possessed=possessed,
        same=same,
    )


def _is_other_side(area: AreaMention, frame: Frame) -> bool:
    """Whether what stands before the measure is the other side of it: "non-EU trade", "Swiss tourist arrivals"."""
    if area.form == "demonym":
        return frame.measure == _GUESTS
    return area.form == "group" and area.codes[0].startswith("non-")


def _is_within(token: Token) -> bool:
    """Whether the word only tells that a trade is one within a group: "intra-bloc"."""
    return "-" in token.text and token.text.startswith("intra")


def is_summed_up(scene: Scene) -> bool:
    """Whether the sentence opens with a word that turns from the parts to the whole: "Overall, Peru's exports …".

    Where it names two areas it sums up what is between them.
    """
    turns = scene.tokens[0].has("whole") and any(token.text == "," for token in scene.tokens[1:2])
    return turns and sum(token.area is not None for token in scene.tokens) < _TWO_SIDES


def _modifies(token: Token) -> bool:
    if token.mention is not None or not token.text[0].isalpha():
        return False
    if token.pos in ("IN", "WDT") or cites(token.text) or leaves_out(token.text):
        return False
    if is_product(token.text) or is_sector(token.text):
        return token.pos[:2] in ("NN", "JJ") or not may_be_verb(token.text)
    if token.cues and not is_modifier(token.text):
        return False
    return (
        (token.pos[:2] in ("JJ", "NN", "VB") and token.pos not in ("VB", "VBD", "VBP", "VBZ"))
        or is_modifier(token.text)
        or "-" in token.text
    )


def _is_kind(word: str) -> bool:
    return is_kind(word) or is_kind_of_trade(word)


def _is_verb(tokens: list[Token], place: int) -> bool:
    return _is_headline_verb(tokens, place) or _ends_perfect(tokens, place)


def _is_headline_verb(tokens: list[Token], place: int) -> bool:
    """Whether what looks like a plural is the verb of a headline: "Moldova eyes exports"."""
    text, owner = tokens[place].text, tokens[place - 1].area if place else None
    plural = text.endswith("s") and not (is_product(text) or is_modifier(text) or is_generic(text))
    return plural and owner is not None and owner.form == "name"


def _ends_perfect(tokens: list[Token], place: int) -> bool:
    """Whether the participle is the verb of the clause, not an epithet: "had announced trade of"."""
    return tokens[place].pos == "VBN" and place > 0 and tokens[place - 1].text in _HAVE


def _right_of_noun(scene: Scene, at: int, frame: Frame) -> Frame:
    """Read the prepositional phrases after the noun, as long as they go on."""
    place, tokens = at + 1, scene.tokens
    if tokens[place : place + 1] and tokens[place].text in _PARTNERS:
        place += 1
    while place < len(tokens):
        if tokens[place].text == "to" and any(t.measure and t.measure.measure == "gdp" for t in scene.after(place, 1)):
            place += 2 + any(token.text in ("ratio", "ratios") for token in tokens[place + 2 : place + 3])
            continue
        if tokens[place].period or (
            tokens[place].text == "in" and place + 1 < len(tokens) and tokens[place + 1].period
        ):
            place += 1
            continue
        if tokens[place].has("part_of") and any(is_generic(token.text) for token in scene.after(place, 1)):
            return replace(frame, all_goods=True, stop=place + 1)
        of_area = tokens[place].text == "of the" and any(token.area for token in scene.after(place, 1))
        if not (tokens[place].has("preposition") or of_area):
            break
        preposition = "of" if of_area else tokens[place].text
        codes, products, stop = object_of(scene, place + 1)
        role = role_of(frame.measure, preposition)
        if codes and preposition == "between":
            frame = replace(frame, reporter=codes[0], partner=joined(codes[1:]))
        elif codes and role and (products or tokens[stop - 1].has("goods")):
            frame = _goods_of(frame, preposition, codes, products)
        elif codes and role == REPORTER and frame.measure in _HOSTED and frame.reporter and preposition != "of":
            frame = replace(frame, reporter=joined(codes), partner=frame.partner or frame.reporter)
        elif codes and role == REPORTER:
            free = "partner" if preposition == "in" and frame.reporter and frame.has_partner else "reporter"
            frame = frame.with_side(free, joined(codes))
        elif codes and role == PARTNER:
            frame = frame.with_side(PARTNER, joined(codes))
        elif products and (
            preposition in ("of", "in", "from", "for", "among", "on")
            and (
                any(is_product(word) or is_kind(word) for word in products)
                or is_sector(products[-1])
                or _is_bare(tokens, place + 1, stop, frame)
            )
        ):
            frame = replace(frame, product=frame.product or product_name(products))
        elif not codes and not products and (sector := _sector_at(scene, place + 1)) and frame.measure != "production":
            frame = replace(frame, product=frame.product or sector)
            break
        elif not codes and not products:
            if preposition == "of" and stop > place + 1:
                frame = replace(frame, all_goods=True)
            break
        frame = replace(frame, stop=stop - 1)
        place = stop
    return frame


def _sector_at(scene: Scene, place: int) -> str | None:
    """The sector named at `place`, which elsewhere would be a measure of its own: "wages in the service sector"."""
    token = next((token for token in scene.tokens[place : place + 2] if token.text != "the"), None)
    sector = token is not None and token.measure is not None and token.measure.weak and token.measure.product
    return scene.word(token) if sector and token else None


def _is_bare(tokens: list[Token], first: int, stop: int, frame: Frame) -> bool:
    """Whether nouns without an article, known or not, tell what is traded: "exports of durians"."""
    row = tokens[first:stop]
    of = tokens[first - 1].text == "of" and frame.measure in ONE_WAY
    common = all(token.pos in ("NN", "NNS", "JJ", "CC", ",") and not is_generic(token.text) for token in row)
    return of and common and not row[0].cues


def _goods_of(frame: Frame, preposition: str, codes: list[str], products: list[str]) -> Frame:
    """Read "imports of Kazakh goods", "exports of Russian gas": the area is where the goods come from."""
    product = product_name([word for word in products if not is_generic(word)])
    if not frame.has_partner and products and is_sector(products[-1]):
        return replace(frame.with_side(REPORTER, joined(codes)), product=frame.product or product)
    if preposition != "of":
        role = role_of(frame.measure, preposition)
        return frame.with_side(role, joined(codes)) if role else frame
    side = PARTNER if frame.measure == "imports" else REPORTER
    product = frame.product or product
    return replace(frame.with_side(side, joined(codes)), product=product, all_goods=frame.all_goods or product is None)


def object_of(scene: Scene, place: int) -> tuple[list[str], list[str], int]:
    """The areas and the other nouns of the noun phrase that begins at `place`, and the token after it."""
    codes: list[str] = []
    nouns: list[str] = []
    tokens = scene.tokens
    while place < len(tokens):
        token = tokens[place]
        if token.area and (named := _ranked_by(tokens, place)) is not None:
            place = named
            continue
        if token.area:
            codes.extend(token.area.sides)
        elif _abbreviates(tokens, place, codes):
            place += 2
        elif (
            (token.number and token.number.status is NumberStatus.COUNT)
            or token.text in ("'s", "the", "a", "its", "their", "all", "both")
            or token.has("whole")
            or (is_generic(token.text) and not nouns)
        ):
            pass
        elif token.text in ("and", ",", "&") and place + 1 < len(tokens) and _continues(tokens, place, codes, nouns):
            nouns.extend([scene.word(token)] if nouns else [])
        elif (
            token.mention is None
            and token.pos[:2] in ("NN", "JJ")
            and not token.has("rise_adj", "fall_adj", "preposition", "period_word")
        ):
            if nouns or (not is_generic(token.text) and not is_modifier(token.text)):
                nouns.append(scene.word(token))
        else:
            break
        place += 1
    return codes, [n for n in nouns if not is_modifier(n)], place


def _abbreviates(tokens: list[Token], place: int, codes: list[str]) -> bool:
    """Whether a bracket only gives the area before it another name: "the European Union (EU)"."""
    if tokens[place].text != "(" or place + 2 >= len(tokens) or tokens[place + 2].text != ")":
        return False
    area = tokens[place + 1].area
    return area is not None and list(area.codes) == codes[-len(area.codes) :]


def product_name(nouns: list[str]) -> str | None:
    """The nouns as one name: "fruit, vegetables and nuts"."""
    name = told.joined(nouns)
    return told.like(name.replace(" ,", ","), name) if name else None


def _ranked_by(tokens: list[Token], place: int) -> int | None:
    """Where an area only ranks the one behind it ("Europe's second-largest economy, France"), the place of that one."""
    if place + 2 >= len(tokens) or tokens[place + 1].text != "'s" or tokens[place + 2].number is None:
        return None
    return next((at for at in range(place + 3, min(place + 7, len(tokens))) if tokens[at].area), None)


def _owns_a_rank(tokens: list[Token], place: int) -> bool:
    """Whether the area only says whose first the one before it is: "to China, South Korea's No. 1 partner,"."""
    near = tokens[place + 1 : place + 3]
    return len(near) == 2 and near[0].text == "'s" and near[1].number is not None


def _continues(tokens: list[Token], place: int, codes: list[str], nouns: list[str]) -> bool:
    """Whether a list goes on after the comma or "and" at `place`: areas after areas, nouns after nouns."""
    following = tokens[place + 1]
    if following.text in ("and", "the", "its", "their") and place + 2 < len(tokens):
        following = tokens[place + 2]
    if codes and not nouns:
        return following.area is not None and not _owns_a_rank(tokens, place + 1)
    beyond = tokens[place + 2] if place + 2 < len(tokens) else None
    ends = beyond is None or beyond.has("preposition") or beyond.text in (",", ".", "and", ";")
    return bool(nouns) and following.mention is None and following.pos[:2] == "NN" and ends
