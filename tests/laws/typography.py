"""Characters that look alike: quotes, spaces, dashes, line ends."""

from __future__ import annotations

import re
from random import Random

from laws.articles import Own
from laws.rewriting import Law, Part, Rewritten, rewritten


def _each(pattern: str, by: str) -> Law:
    """Every match of `pattern` written as `by`."""
    found = re.compile(pattern)

    def law(article: Own, random: Random) -> Rewritten | None:
        matches = found.finditer(article.text)
        return rewritten(article, [Part(match.expand(by), *match.span()) for match in matches])

    return law


LAWS: dict[str, Law] = {
    "curly apostrophes": _each("'", "’"),
    "straight apostrophes": _each("[‘’]", "'"),
    "curly quotes": _each(r'"([^"\n]+)"', r"“\1”"),
    "no-break spaces in amounts": _each(
        r"(?<=\d) (?=(?:million|billion|trillion|percent|per cent|tons|tonnes)\b)", "\u00a0"
    ),
    "thin spaces in amounts": _each(
        r"(?<=\d) (?=(?:million|billion|trillion|percent|per cent|tons|tonnes)\b)", "\u2009"
    ),
    "no-break spaces everywhere": _each(r"(?<=\w) (?=\w)", "\u00a0"),
    "en dashes between words": _each(r" (?:-|—) (?=[a-zA-Z])", " – "),
    "em dashes between words": _each(r" (?:-|–) (?=[a-zA-Z])", " — "),
    "hyphens between words": _each(r" (?:–|—) (?=[a-zA-Z])", " - "),
    "en dash in a span of years": _each(r"\b((?:19|20)\d\d)-(\d\d|(?:19|20)\d\d)\b", "\\1–\\2"),
    "CRLF": _each("\n", "\r\n"),
    "three blank lines": _each("\n\n", "\n\n\n\n"),
    "no blank lines": _each("\n\n+(?=.)", "\n"),
    "spaces at the ends of lines": _each("(?<=.)\n", "  \n"),
    "two spaces after a sentence": _each(r"(?<=[a-z]\.) (?=[A-Z])", "  "),
    "full-width percent": _each(r"(?<=\d)%", "％"),
    "non-breaking hyphens": _each(r"(?<=\w)-(?=\w)", "\u2011"),
}
