"""What a sentence measures: each measure word with the sides and the product that its own phrase gives it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from factcheck.domain.claim import NumberStatus
from factcheck.extractor.cues import is_generic, is_modifier, opens_with
from factcheck.extractor.mentions import MeasureMention
from factcheck.extractor.product_words import cites, is_kind, is_product, leaves_out, may_be_verb
from factcheck.extractor.scene import Scene, Token

TWO_SIDED = frozenset({"turnover", "balance"})
FLOWS = frozenset({"exports", "imports", "turnover", "balance", "transit"})

REPORTER, PARTNER = "reporter", "partner"
_ROLES = {
    "exports": {"to": PARTNER, "into": PARTNER, "toward": PARTNER, "towards": PARTNER, "from": REPORTER, "of": REPORTER,
                "by": REPORTER, "with": PARTNER, "for": PARTNER, "in": PARTNER, "between": PARTNER, "among": PARTNER},
    "imports": {"from": PARTNER, "to": REPORTER, "into": REPORTER, "of": REPORTER, "by": REPORTER, "in": REPORTER,
                "with": PARTNER},
    "turnover": {"for": REPORTER, "with": PARTNER, "between": PARTNER, "of": REPORTER, "by": REPORTER, "to": PARTNER, "from": PARTNER,
                 "among": REPORTER, "in": REPORTER},
    "balance": {"with": PARTNER, "between": PARTNER, "of": REPORTER, "by": REPORTER, "in": REPORTER, "for": REPORTER, "against": PARTNER},
    "remittances": {"from": PARTNER, "to": REPORTER, "into": REPORTER, "in": REPORTER, "of": REPORTER},
    "fdi": {"from": PARTNER, "to": REPORTER, "into": REPORTER, "in": REPORTER, "of": REPORTER, "by": PARTNER},
}  # fmt: skip
_OTHER_ROLES = {
    "in": REPORTER,
    "of": REPORTER,
    "by": REPORTER,
    "for": REPORTER,
    "to": PARTNER,
    "from": PARTNER,
    "into": REPORTER,
    "with": PARTNER,
}
_DIVIDED = (FLOWS - {"balance", "transit"}) | {"production", "population", "debt", "budget", "fdi"}
"""Measures that any noun before them narrows; others only the name of a product does."""
_MOST_MODIFIERS = 6


@dataclass(frozen=True, slots=True)
class Frame:
    """A measure with its sides as far as known; `at` is its token, None when carried from an earlier sentence."""

    measure: str
    sign: int = 1
    product: str | None = None
    reporter: str | None = None
    partner: str | None = None
    has_partner: bool = False
    rate: bool = False
    stock: bool = False
    verb: bool = False
    weak: bool = False
    """Whether its word names a measure only when nothing better does: a verb, "manufacturing", "the main buyer"."""
    all_goods: bool = False
    """Whether its words mean goods of every kind: "exports of goods", "total exports"."""
    all_partners: bool = False
    """Whether its words mean the whole of a country's trade: total, overall, foreign trade."""
    part: bool = False
    """Whether it names a part in trade: whoever plays it is the other side."""
    possessed: bool = False
    """Whether it is "its" or "their": that of the area spoken of last."""
    at: int | None = None
    stop: int = -1
    """The last token of its phrase."""

    def mirrored(self) -> Frame:
        """The same flow seen from the other side."""
        other = {"exports": "imports", "imports": "exports"}.get(self.measure, self.measure)
        return replace(self, measure=other, reporter=self.partner, partner=self.reporter)

    def with_side(self, side: str, area: str | None) -> Frame:
        """With `area` on the side, where nothing stands there yet."""
        if side == PARTNER:
            return replace(self, partner=self.partner or area)
        return replace(self, reporter=self.reporter or area)


def role_of(measure: str, preposition: str) -> str | None:
    """Which side an area after `preposition` is for `measure`; of "bound for" the last word tells."""
    return _ROLES.get(measure, _OTHER_ROLES).get(preposition.rpartition(" ")[2])


def joined(codes: list[str]) -> str | None:
    return "+".join(dict.fromkeys(codes)) or None


def frames(scene: Scene) -> list[Frame]:
    """The frames of the sentence's own measure words, in order, with nothing added from elsewhere."""
    found: list[Frame] = []
    for at, token in enumerate(scene.tokens):
        if token.measure and _measures(scene, at, token.measure) and not _completes_balance(scene, found, at):
            frame = (
                _verb_frame(scene, at, token.measure) if token.measure.verb else _noun_frame(scene, at, token.measure)
            )
            found.append(replace(frame, weak=True) if _names_something_else(scene, at) else frame)
    return [_between(scene, frame) for frame in found]


def _between(scene: Scene, frame: Frame) -> Frame:
    """The sides of trade that the sentence tells elsewhere: "Between Peru and Chile goods worth $3bn changed hands"."""
    if frame.measure not in TWO_SIDED or frame.reporter or frame.partner:
        return frame
    for place, token in enumerate(scene.tokens):
        if token.text == "between":
            codes, _, _ = _object(scene, place + 1)
            if len(codes) > 1:
                return replace(frame, reporter=codes[0], partner=joined(codes[1:]))
    return frame


def _completes_balance(scene: Scene, found: list[Frame], at: int) -> bool:
    """Whether the word belongs to a balance before it: "the balance of foreign trade", "a deficit in its trade"."""
    mention = scene.tokens[at].measure
    if not found or found[-1].measure != "balance" or mention is None or found[-1].at is None:
        return False
    between = scene.tokens[found[-1].at + 1 : at]
    if mention.measure != "turnover" or any(t.number for t in between):
        return False
    beside = next((t.text for t in reversed(between) if not is_modifier(t.text)), "")
    return bool(between) and beside in ("of", "in", "on")


def _measures(scene: Scene, at: int, mention: MeasureMention) -> bool:
    """Whether the word measures something here: no epithet ("the largest economy"), no noun that looks like a verb ("mines")."""
    token, before, after = scene.tokens[at], scene.before(at, 1), scene.after(at, 1)
    if mention.verb:
        return not (after and after[0].text == "at")
    if mention.ranked and not (before and (before[0].number is not None or before[0].has("rank"))):
        return False
    if token.text in ("economy", "economies") and before and before[0].number is not None:
        return False
    return not mention.directed or (bool(after) and (after[0].text == "to" or after[0].has("abroad")))


def _names_something_else(scene: Scene, at: int) -> bool:
    """Whether the measure only qualifies the next word: trade partners, export ban, trade talks."""
    return any(token.has("qualified") for token in scene.after(at, 1))


def _blank(mention: MeasureMention, at: int) -> Frame:
    return Frame(mention.measure, mention.sign, mention.product, has_partner=mention.partner, rate=mention.rate, stock=mention.stock,
                 verb=mention.verb, weak=mention.weak, part=mention.part, at=at, stop=at)  # fmt: skip


def _noun_frame(scene: Scene, at: int, mention: MeasureMention) -> Frame:
    frame = _left_of_noun(scene, at, _blank(mention, at))
    return _right_of_noun(scene, at, frame)


def _left_of_noun(scene: Scene, at: int, frame: Frame) -> Frame:
    reporter, partner, product = frame.reporter, frame.partner, frame.product
    words: list[str] = []
    noun = False
    whole, possessed = opens_with(scene.tokens[at].text, "whole"), False
    place = at - 1
    for _ in range(_MOST_MODIFIERS):
        if place < 0:
            break
        token = scene.tokens[place]
        if token.text == "'s" or token.period or token.has("rank"):
            place -= 1
            continue
        if token.number:
            if token.number.status is None and place > 0 and scene.tokens[place - 1].text == "'s":
                place -= 1
                continue
            break
        if token.area:
            codes = list(token.area.codes)
            if len(codes) == 2 and token.area.form == "pair":
                reporter, partner = codes
            elif token.area.form == "group" and codes[0].startswith("non-"):
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
        if token.has("whole"):
            whole = True
        elif token.text in ("and", "&") and words and place > 0 and is_product(scene.tokens[place - 1].text):
            words.insert(0, token.text)
        elif not _modifies(token):
            break
        elif not is_modifier(token.text):
            words.insert(0, token.text)
            noun = noun or token.pos[:2] != "JJ" or is_product(token.text) or is_kind(token.text)
        place -= 1
    telling = [word for word in words if not is_generic(word.rstrip("'"))]
    if (
        telling
        and (noun or frame.measure not in FLOWS)
        and not product
        and (frame.measure in _DIVIDED or any(is_product(word) for word in telling))
    ):
        product = " ".join(words)
    return replace(
        frame,
        reporter=reporter,
        partner=partner,
        product=product,
        all_goods=frame.all_goods or whole,
        all_partners=whole and partner is None,
        possessed=possessed,
    )


def _modifies(token: Token) -> bool:
    if token.mention is not None or not token.text[0].isalpha():
        return False
    if token.pos == "IN" or cites(token.text) or leaves_out(token.text):
        return False
    if is_product(token.text):
        return token.pos[:2] in ("NN", "JJ") or not may_be_verb(token.text)
    if token.cues and not is_modifier(token.text):
        return False
    return (
        (token.pos[:2] in ("JJ", "NN", "VB") and token.pos not in ("VB", "VBD", "VBP", "VBZ"))
        or is_modifier(token.text)
        or "-" in token.text
    )


def _right_of_noun(scene: Scene, at: int, frame: Frame) -> Frame:
    """Read the prepositional phrases after the noun, as long as they go on."""
    place, tokens = at + 1, scene.tokens
    while place < len(tokens):
        if tokens[place].period or (
            tokens[place].text == "in" and place + 1 < len(tokens) and tokens[place + 1].period
        ):
            place += 1
            continue
        if tokens[place].has("part_of") and any(is_generic(token.text) for token in scene.after(place, 1)):
            return replace(frame, all_goods=True, stop=place + 1)
        if not tokens[place].has("preposition"):
            break
        preposition = tokens[place].text
        codes, products, stop = _object(scene, place + 1)
        role = role_of(frame.measure, preposition)
        if codes and preposition == "between":
            frame = replace(frame, reporter=codes[0], partner=joined(codes[1:]))
        elif codes and role and (products or tokens[stop - 1].has("goods")):
            frame = _goods_of(frame, preposition, codes, products)
        elif codes and role == REPORTER:
            free = "partner" if preposition == "in" and frame.reporter and frame.has_partner else "reporter"
            frame = frame.with_side(free, joined(codes))
        elif codes and role == PARTNER:
            frame = frame.with_side(PARTNER, joined(codes))
        elif (
            products
            and (
                preposition in ("of", "in", "from", "for")
                and any(is_product(word) or is_kind(word) for word in products)
            )
            and (frame.has_partner or frame.measure == "production")
        ):
            frame = replace(frame, product=frame.product or " ".join(products))
        elif not codes and not products:
            if preposition == "of" and stop > place + 1:
                frame = replace(frame, all_goods=True)
            break
        frame = replace(frame, stop=stop - 1)
        place = stop
    return frame


def _goods_of(frame: Frame, preposition: str, codes: list[str], products: list[str]) -> Frame:
    """Read "imports of Kazakh goods", "exports of Russian gas": the area is where the goods come from."""
    product = " ".join(word for word in products if not is_generic(word)) or None
    if preposition != "of":
        role = role_of(frame.measure, preposition)
        return frame.with_side(role, joined(codes)) if role else frame
    side = PARTNER if frame.measure == "imports" else REPORTER
    return replace(frame.with_side(side, joined(codes)), product=frame.product or product)


def _object(scene: Scene, place: int) -> tuple[list[str], list[str], int]:
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
            codes.extend(token.area.codes)
        elif (
            (token.number and token.number.status is NumberStatus.COUNT)
            or token.text in ("'s", "the", "a", "its", "their", "all", "both")
            or token.has("whole")
            or (is_generic(token.text) and not nouns)
            or (token.text in ("and", ",", "&") and place + 1 < len(tokens) and _continues(tokens, place, codes, nouns))
        ):
            pass
        elif (
            token.mention is None
            and token.pos[:2] in ("NN", "JJ")
            and not token.has("rise_adj", "fall_adj", "preposition", "period_word")
        ):
            if nouns or (not is_generic(token.text) and not is_modifier(token.text)):
                nouns.append(token.text)
        else:
            break
        place += 1
    return codes, [n for n in nouns if not is_modifier(n)], place


def _ranked_by(tokens: list[Token], place: int) -> int | None:
    """Where an area only ranks the one behind it ("Europe's second-largest economy, France"), the place of that one."""
    if place + 2 >= len(tokens) or tokens[place + 1].text != "'s" or tokens[place + 2].number is None:
        return None
    return next((at for at in range(place + 3, min(place + 7, len(tokens))) if tokens[at].area), None)


def _continues(tokens: list[Token], place: int, codes: list[str], nouns: list[str]) -> bool:
    """Whether a list goes on after the comma or "and" at `place`: another area after areas, another noun after nouns."""
    following = tokens[place + 1]
    if following.text in ("and", "the", "its", "their") and place + 2 < len(tokens):
        following = tokens[place + 2]
    if codes and not nouns:
        return following.area is not None
    beyond = tokens[place + 2] if place + 2 < len(tokens) else None
    ends = beyond is None or beyond.has("preposition") or beyond.text in (",", ".", "and", ";")
    return bool(nouns) and following.mention is None and following.pos[:2] == "NN" and ends


def _verb_frame(scene: Scene, at: int, mention: MeasureMention) -> Frame:
    """Read "Iran sold oil to China", "goods were exported by Iran", "which it bought there"."""
    frame = _blank(mention, at)
    tokens = scene.tokens
    passive = any(t.has("be") for t in scene.before(at, 2)) and tokens[at].text.endswith(("ed", "d", "t"))
    agent = None if passive else _agent(scene, at)
    place, codes_by = at + 1, None
    sides: dict[str, str | None] = {}
    product: list[str] = []
    first, last = scene.clause(at)
    while place < last:
        token = tokens[place]
        if (token.measure and not token.measure.verb) or token.has("clause"):
            break
        if token.has("preposition"):
            codes, nouns, stop = _object(scene, place + 1)
            role = role_of(mention.measure, token.text)
            if codes and token.text == "by":
                codes_by = joined(codes)
            elif codes and role and not nouns:
                sides.setdefault(role, joined(codes))
            elif nouns and token.text in ("of", "in") and not codes and any(is_product(word) for word in nouns):
                product = product or nouns
            elif codes and nouns and token.text == "of":
                sides.setdefault(PARTNER if mention.measure == "imports" else REPORTER, joined(codes))
            place = max(stop, place + 1)
            continue
        if not product and token.mention is None and token.pos[:2] == "NN" and place <= at + 4:
            if is_product(token.text):
                product = [token.text]
        elif token.area and place <= at + 4 and mention.measure == "imports":
            sides.setdefault(PARTNER, joined(list(token.area.codes)))
        place += 1
    doer = codes_by if passive else agent
    reporter, partner = sides.get(REPORTER), sides.get(PARTNER)
    if tokens[at].text.endswith(("abroad", "overseas")) or any(t.has("abroad") for t in scene.after(at, 4)):
        frame = replace(frame, all_partners=True)
    near = scene.tokens[max(first, at - 4) : min(last, at + 6)]
    frame = replace(frame, all_goods=any(t.text in ("goods", "products", "merchandise", "commodities") for t in near))
    traders = _traders(scene, at) if mention.measure == "turnover" and partner is None else []
    if len(traders) > 1:
        reporter, partner = traders[0], joined(traders[1:])
    elif mention.measure == "fdi":
        partner = partner or doer
    else:
        reporter = reporter or doer
    if passive and not product:
        product = _passive_subject(scene, at)
    if not passive and not product:
        product = _relative_object(scene, at)
    return replace(frame, reporter=reporter, partner=partner, product=frame.product or " ".join(product) or None)


def _traders(scene: Scene, at: int) -> list[str]:
    """The areas that trade with each other: "Peru and Chile exchanged goods worth $3bn"."""
    codes: list[str] = []
    for token in reversed(scene.tokens[max(0, at - 8) : at]):
        if token.area and token.area.form != "region":
            codes[:0] = token.area.codes
        elif (codes and token.text not in ("and", ",", "the")) or token.text in (";", ":"):
            break
    return codes


def _agent(scene: Scene, at: int) -> str | None:
    """The area that is the subject of the verb at `at`: the nearest before it that no preposition governs."""
    first, _ = scene.clause(at)
    for place in range(at - 1, first - 1, -1):
        token = scene.tokens[place]
        if token.measure and token.measure.verb:
            return None
        if token.area and token.area.form != "region" and not any(t.text == "'s" for t in scene.after(place, 1)):
            before = scene.tokens[place - 1] if place > first else None
            if (
                before is None
                or (not before.has("preposition") and before.text != "the")
                or (before.text == "the" and not (place > first + 1 and scene.tokens[place - 2].has("preposition")))
            ):
                return joined(list(token.area.codes))
    return None


def _passive_subject(scene: Scene, at: int) -> list[str]:
    for token in scene.before(at, 8):
        if token.mention is None and token.pos[:2] == "NN":
            return [token.text] if is_product(token.text) else []
        if token.measure or token.has("clause"):
            return []
    return []


def _relative_object(scene: Scene, at: int) -> list[str]:
    """What a relative clause sells or buys: "the seafood that India ships out"."""
    place = at - 1
    while place >= 0 and (scene.tokens[place].area or scene.tokens[place].text in ("'s", "the", "it", "they")):
        place -= 1
    if place <= 0 or not scene.tokens[place].has("which"):
        return []
    phrase: list[str] = []
    for token in reversed(scene.tokens[:place]):
        if token.mention is not None or not (token.pos[:2] in ("NN", "JJ") or token.text in ("and", "&")):
            break
        phrase.insert(0, token.text)
    return phrase if any(is_product(word) for word in phrase) else []
