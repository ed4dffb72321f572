"""The noun phrase that a preposition governs: its areas, and the other nouns of it."""

from __future__ import annotations

from factcheck.domain.claim import NumberStatus
from factcheck.extractor import told
from factcheck.extractor.cues import is_generic, is_modifier
from factcheck.extractor.measures.clauses import begins_main_clause
from factcheck.extractor.measures.nouns.described_sides import named_behind
from factcheck.extractor.mentions import Form
from factcheck.extractor.scene import Scene, Token
from factcheck.resources import vocabulary, word_set

_AROUND = "neighboring countries"


def object_of(scene: Scene, place: int) -> tuple[list[str], list[str], int]:
    """The areas and the other nouns of the noun phrase that begins at `place`, and the token after it.

    Neighbours that are named behind are these: "to its neighbours Chad, Niger and Libya".
    """
    codes: list[str] = []
    nouns: list[str] = []
    tokens = scene.tokens
    while place < len(tokens):
        token = tokens[place]
        if token.area and (named := _ranked_by(tokens, place)) is not None:
            place = named
            continue
        described = None if codes or nouns else named_behind(tokens, place)
        if (name := described or _led_to_by_members(tokens, place)) is not None:
            place = name
            continue
        if token.area and codes and tokens[place - 1].area and _acts_behind(tokens, place):
            break
        if token.area:
            codes.extend(token.area.sides)
        elif _abbreviates(tokens, place, codes):
            place += 2
        elif (
            (token.number and token.number.status is NumberStatus.COUNT)
            or _is_ranked(tokens, place)
            or token.text in ("'s", "the", "a", "its", "their", "all", "both")
            or (token.has("whole") and token.text not in word_set("measures", "summed_up"))
            or (is_generic(token.text) and not nouns)
        ):
            pass
        elif token.text in ("and", ",", "&") and place + 1 < len(tokens) and _continues(tokens, place, codes, nouns):
            nouns.extend([scene.word(token)] if nouns else [])
        elif (
            token.mention is None
            and token.pos[:2] in ("NN", "JJ")
            and not token.has("rise_adj", "fall_adj", "preposition", "period_word", "worth")
            and not (nouns and _moves(tokens, place))
        ):
            if nouns or (not is_generic(token.text) and not is_modifier(token.text)):
                nouns.append(scene.word(token))
        else:
            break
        place += 1
    if len(codes) > 1 and codes[0] == _AROUND:
        codes = codes[1:]
    return codes, [n for n in nouns if not is_modifier(n)], place


def _is_ranked(tokens: list[Token], place: int) -> bool:
    """Whether the word only tells which place the area behind it has: "from second-ranked Chile"."""
    return tokens[place].is_rank and any(token.area for token in tokens[place + 1 : place + 2])


def _led_to_by_members(tokens: list[Token], place: int) -> int | None:
    """Where the group stands whose members are named at `place`: "with the six countries of the Gulf"."""
    place += _counts(tokens[place].text)
    place += any(token.text in vocabulary("areas")["members"] for token in tokens[place : place + 1])
    row = tokens[place : place + 3]
    named = row[0].text.rpartition(" ")[2] in vocabulary("areas")["countries"] if len(row) == 3 else False
    if not named or row[1].text not in ("of", "of the"):
        return None
    return place + 2 if row[2].area and row[2].area.form == "group" else None


def _counts(word: str) -> bool:
    """Whether the word tells how many there are: "six", "27"."""
    return word.isdecimal() or any(word in vocabulary("numbers")[row] for row in ("ones", "teens", "tens"))


def _abbreviates(tokens: list[Token], place: int, codes: list[str]) -> bool:
    """Whether a bracket only gives the area before it another name: "the European Union (EU)"."""
    if tokens[place].text != "(" or place + 2 >= len(tokens) or tokens[place + 2].text != ")":
        return False
    area = tokens[place + 1].area
    return area is not None and list(area.codes) == codes[-len(area.codes) :]


def _ranked_by(tokens: list[Token], place: int) -> int | None:
    """Where an area only ranks the one behind it ("Europe's second-largest economy, France"), the place of that one."""
    if place + 2 >= len(tokens) or tokens[place + 1].text != "'s" or tokens[place + 2].number is None:
        return None
    return next((at for at in range(place + 3, min(place + 7, len(tokens))) if tokens[at].area), None)


def _owns_a_rank(tokens: list[Token], place: int) -> bool:
    """Whether the area only says whose first the one before it is: "to China, South Korea's No. 1 partner,"."""
    near = tokens[place + 1 : place + 5]
    if len(near) < 2 or near[0].text != "'s":
        return False
    return near[1].number is not None or any(token.measure and token.measure.part for token in near)


def _moves(tokens: list[Token], place: int) -> bool:
    """Whether what looks like a noun is a verb: "imports of phones jump by 5 percent", "of wheat trail last year's"."""
    behind = tokens[place + 1 : place + 2]
    led = any(token.number is not None or token.period is not None or token.text in ("by", "to") for token in behind)
    return led and tokens[place].has("rise_verb", "fall_verb")


def _describes(tokens: list[Token], place: int) -> bool:
    """Whether a comma only leads to what the area before it is: "from Chad, the world's poorest state"."""
    row = tokens[place : place + 4]
    texts = [token.text for token in row]
    world = len(row) > 3 and row[2].area is not None and row[2].area.codes == ("world",)
    return world and texts[:2] == [",", "the"] and texts[3] == "'s"


def _continues(tokens: list[Token], place: int, codes: list[str], nouns: list[str]) -> bool:
    """Whether a list goes on after the comma or "and" at `place`: areas after areas, nouns after nouns."""
    led = tokens[place + 1].text in ("and", "the", "its", "their") and place + 2 < len(tokens)
    behind = place + 2 if led else place + 1
    behind += bool(nouns) and [token.pos[:2] for token in tokens[behind : behind + 2]] == ["JJ", "NN"]
    following = tokens[behind]
    if codes and not nouns:
        owned = tokens[place - 1].has("goods") or tokens[place - 1].measure is not None
        goods = owned and following.area is not None and following.area.form != "demonym"
        if following.area is None or goods or begins_main_clause(tokens, place) or _has_its_own(tokens, place, behind):
            return False
        return not (_owns_a_rank(tokens, place + 1) or _describes(tokens, place) or _tells_of_it(tokens, behind))
    ends = all(_ends_row(token) for token in tokens[behind + 1 : behind + 2])
    return bool(nouns) and following.mention is None and following.pos[:2] == "NN" and ends


def _tells_of_it(tokens: list[Token], place: int) -> bool:
    """Whether the area at `place` is who tells: "imports from Peru, Santiago said on Monday, fell"."""
    return any(token.text in word_set("sources", "saying") for token in tokens[place + 1 : place + 2])


def _has_its_own(tokens: list[Token], place: int, behind: int) -> bool:
    """Whether the area behind a comma has a number of its own: "bought $9m from Chad, Mali $7m and Togo $4m"."""
    number = next((token.number for token in tokens[behind + 1 : behind + 2]), None)
    return tokens[place].text == "," and number is not None and number.form is Form.AMOUNT


def _ends_row(token: Token) -> bool:
    verb = token.has("rise_verb", "fall_verb", "level_verb", "be")
    return verb or token.has("preposition") or token.text in (",", ".", "and", ";")


def product_name(nouns: list[str]) -> str | None:
    """The nouns as one name: "fruit, vegetables and nuts"."""
    name = told.joined(nouns)
    return told.like(name.replace(" ,", ","), name) if name else None


def _acts_behind(tokens: list[Token], place: int) -> bool:
    """Whether the area is the subject of a verb behind a phrase that names another: "with Chad Peru had a surplus"."""
    return any(token.is_finite for token in tokens[place + 1 : place + 2])
