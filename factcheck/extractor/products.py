"""The product or sector that stands beside a number: the item of a list, the subject of a clause."""

from __future__ import annotations

from factcheck.extractor.cues import is_generic, is_modifier
from factcheck.extractor.scene import Scene

_BULLETS = frozenset({"-", "–", "—", "*", "•", "▪", "◦", "·"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def product_beside(scene: Scene, at: int, previous: int | None) -> str | None:
    """What the number at `at` belongs to, told between the number before it and itself; None where that names nothing."""
    start = previous + 1 if previous is not None else 0
    if any(token.area is not None for token in scene.tokens[start:at]):
        return None
    return _bullet(scene, at, previous) or _named_part(scene, at, previous) or _item(scene, at, previous)


def _bullet(scene: Scene, at: int, previous: int | None) -> str | None:
    """All that a list item says before its first number: "- Stones and metals, precious and semi-precious [R3.2 billion"."""
    if previous is not None or not scene.tokens or scene.tokens[0].text not in _BULLETS:
        return None
    row = scene.tokens[1:at]
    if not row or any(t.mention is not None or t.pos in _FINITE or t.text in (":", ";") for t in row):
        return None
    words = [t.text for t in row if t.text not in ("[", "(", ",", "–", "-", "—", ":")]
    return " ".join(words) if any(not is_generic(w) and not is_modifier(w) and w[0].isalpha() for w in words) else None


def _named_part(scene: Scene, at: int, previous: int | None) -> str | None:
    """The thing that a share belongs to: "textiles – 17.6 percent", "vehicles: 7.3%", "oil made up 82.5%"."""
    start = previous if previous is not None else -1
    stop = at
    while stop - 1 > start and (scene.tokens[stop - 1].text in ("–", "-", "—", ":", "(", "at", "with", "for", "about", "some") or scene.tokens[stop - 1].has("share_verb", "be", "hedge")):
        stop -= 1
    if stop == at:
        return None
    words: list[str] = []
    for place in range(stop - 1, start, -1):
        token = scene.tokens[place]
        if token.mention is not None or token.text in (",", ";", ":", "–", "—", "-", ".") or token.has("clause"):
            break
        if token.text == ")":
            continue
        words.insert(0, token.text)
    nouns = [t for t in words if t[0].isalpha() and not is_generic(t) and not is_modifier(t)]
    informative = [t for t in nouns if t not in ("and", "the", "of", "a", "its", "their", "they", "it", "these", "this", "that", "which", "former", "latter")]
    return " ".join(words).strip() if informative else None


def _item(scene: Scene, at: int, previous: int | None) -> str | None:
    """The thing that the clause is about: "Frozen fish, the second largest item, put $5m …"."""
    place = previous + 1 if previous is not None else 0
    while place < at and (scene.tokens[place].text in (",", ";", ")", "and", "then", "next", "the", "while", "but", ".") or scene.tokens[place].has("clause")):
        place += 1
    words: list[str] = []
    while place < at:
        token = scene.tokens[place]
        if token.mention is not None or not (token.pos[:2] in ("NN", "JJ") or token.text in ("and", "&", "of") and words):
            break
        if token.has("rise_noun", "fall_noun", "share_noun", "them", "whole", "level_verb"):
            return None
        words.append(token.text)
        place += 1
    if place >= at or scene.tokens[place].has("preposition") and scene.tokens[place].text not in ("at", "with", "for", "by"):
        return None
    return " ".join(words) if any(not is_generic(w) and not is_modifier(w) and w not in ("and", "of", "&") for w in words) else None
