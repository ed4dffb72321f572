"""Characters that look alike: quotes, spaces, dashes, line ends."""

from __future__ import annotations

import re
from random import Random
from unicodedata import normalize

from laws.articles import Own
from laws.rewriting import Law, Part, Rewritten, rewritten

_THOUSANDS = r"(?<=\d)(?<!,\d\d),(?=\d{3}(?!\d))"
"""The commas of thousands; those of lakhs, "2,19,403", are no matter of spaces."""
_WIDE = 0.2
"""So many of the spaces in justified text are two."""


def each(pattern: str, by: str) -> Law:
    """Every match of `pattern` written as `by`."""
    found = re.compile(pattern)

    def law(article: Own, random: Random) -> Rewritten | None:
        matches = found.finditer(article.text)
        return rewritten(article, [Part(match.expand(by), *match.span()) for match in matches])

    return law


def _letters_apart(article: Own, random: Random) -> Rewritten | None:
    """Accents as characters of their own, as some systems copy them."""
    apart = [(at, normalize("NFD", letter)) for at, letter in enumerate(article.text)]
    return rewritten(article, [Part(parts, at, at + 1) for at, parts in apart if len(parts) > 1])


def _justified(article: Own, random: Random) -> Rewritten | None:
    """Some spaces between words are two, as in lines that fill the width of a page."""
    spaces = re.finditer(r"(?<=[\w,]) (?=\w)", article.text)
    return rewritten(article, [Part("  ", *one.span()) for one in spaces if random.random() < _WIDE])


LAWS: dict[str, Law] = {
    "curly apostrophes": each("'", "’"),
    "straight apostrophes": each("[‘’]", "'"),
    "curly quotes": each(r'"([^"\n]+)"', r"“\1”"),
    "no-break spaces in amounts": each(
        r"(?<=\d) (?=(?:million|billion|trillion|percent|per cent|tons|tonnes)\b)", "\u00a0"
    ),
    "thin spaces in amounts": each(
        r"(?<=\d) (?=(?:million|billion|trillion|percent|per cent|tons|tonnes)\b)", "\u2009"
    ),
    "no-break spaces everywhere": each(r"(?<=\w) (?=\w)", "\u00a0"),
    "en dashes between words": each(r" (?:-|—) (?=[a-zA-Z])", " – "),
    "em dashes between words": each(r" (?:-|–) (?=[a-zA-Z])", " — "),
    "hyphens between words": each(r" (?:–|—) (?=[a-zA-Z])", " - "),
    "en dash in a span of years": each(r"\b((?:19|20)\d\d)-(\d\d|(?:19|20)\d\d)\b", "\\1–\\2"),
    "double hyphens between words": each(r" (?:-|–|—) (?=[a-zA-Z])", " -- "),
    "em dashes without spaces": each(r"(?<=[a-z]) (?:-|–|—) (?=[a-z])", "—"),
    "CRLF": each("\n", "\r\n"),
    "three blank lines": each("\n\n", "\n\n\n\n"),
    "no blank lines": each("\n\n+(?=.)", "\n"),
    "spaces at the ends of lines": each("(?<=.)\n", "  \n"),
    "two spaces after a sentence": each(r"(?<=[a-z]\.) (?=[A-Z])", "  "),
    "justified": _justified,
    "full-width percent": each(r"(?<=\d)%", "％"),
    "non-breaking hyphens": each(r"(?<=\w)-(?=\w)", "\u2011"),
    "soft hyphens in long words": each(r"(?<=[a-z]{4})(?=[a-z]{4})(?<![a-z]{5})", "\u00ad"),
    "decomposed letters": _letters_apart,
    "thin spaces in numbers": each(_THOUSANDS, "\u2009"),
    "no-break spaces in numbers": each(_THOUSANDS, "\u00a0"),
    "spaces in numbers": each(_THOUSANDS, " "),
    "true minus signs": each(r"(?<=[ (])-(?=\d)", "\u2212"),
}
