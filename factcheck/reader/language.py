"""Whether a text is English: by its small words, or by the script that it is written in."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

from factcheck.domain.errors import FactcheckError
from factcheck.resources import vocabulary

_WORD = re.compile(r"[^\W\d_][\w'ʻ]*")
_SAMPLE = 50_000
"""As many characters tell the language."""
_FEW = 30
"""Fewer words than these are not enough to be sure."""
_SURE = 0.1
"""The least share of small words by which a text is known to be of a language."""
_VARIED = 4
"""So many different small words a text of a language has: "est." alone, of a fact sheet's estimates, is no French."""
_MANY = 40
_NEVER_ENGLISH = 0.04
"""So many different words in small letters, with fewer small words of English than this share, are another language."""
_FOREIGN_SCRIPT = 0.6
_UNKNOWN = "another language than English"


def require_english(reading: str, name: str) -> None:
    """Refuse a text in another language; one too short to be sure, or without running words, passes as English.

    Raises:
        FactcheckError: `language`, with the language that it seems to be in.
    """
    if other := _other_language(reading[:_SAMPLE]):
        raise FactcheckError("language", f"{name} seems to be in {other}: only English articles can be checked.")


def _other_language(sample: str) -> str | None:
    if script := _foreign_script(sample):
        return script
    spelt = _WORD.findall(sample)
    found = Counter(word.lower() for word in spelt)
    lower = {word for word in spelt if word.islower()}
    if found.total() < _FEW:
        return None
    small = vocabulary("languages")["small_words"]
    shares = {code: sum(found.get(word, 0) for word in own) / found.total() for code, own in small.items()}
    likeliest = max(shares, key=shares.__getitem__)
    varied = sum(word in found for word in small[likeliest]) >= _VARIED
    if likeliest != "en" and varied and shares[likeliest] >= max(_SURE, 1.5 * shares["en"]):
        return str(vocabulary("languages")["names"][likeliest])
    return _UNKNOWN if len(lower) >= _MANY and shares["en"] < _NEVER_ENGLISH else None


def _foreign_script(sample: str) -> str | None:
    """The script of most letters, where it is not the Latin one."""
    foreign = [character for character in sample if character > "\u036f" and character.isalpha()]
    if len(foreign) < _FEW or len(foreign) < _FOREIGN_SCRIPT * sum(map(str.isalpha, sample)):
        return None
    names = Counter(unicodedata.name(character, "?").split(maxsplit=1)[0] for character in foreign)
    script = vocabulary("languages")["scripts"].get(names.most_common(1)[0][0])
    return f"a language written in {script} letters" if script else _UNKNOWN
