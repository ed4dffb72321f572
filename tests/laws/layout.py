"""How lines lie on the page: broken by its width, indented, quoted, with bullets of another kind."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from random import Random

from laws.articles import Own
from laws.rewriting import Law, Part, Rewritten, rewritten
from laws.typography import each

_BULLET = r"(?m)^(?:[•*-]|–) "


def _wrapped(width: int, hyphens: bool = False) -> Law:
    """No line longer than `width`: the spaces at which it is broken become line ends."""

    def law(article: Own, random: Random) -> Rewritten | None:
        return rewritten(article, list(_breaks(article.text, width, hyphens)))

    return law


def _breaks(text: str, width: int, hyphens: bool) -> Iterator[Part]:
    for line in re.finditer(r"[^\n]+", text):
        at = line.start()
        for piece in textwrap.wrap(line[0], width, break_long_words=False, break_on_hyphens=hyphens)[:-1]:
            last = piece.split()[-1]
            at = text.index(last, at + len(piece) - len(last)) + len(last)
            yield Part("\n", at, at + 1) if text[at] == " " else Part("\n", at, at)


LAWS: dict[str, Law] = {
    "broken at 72 characters": _wrapped(72),
    "broken at 100 characters": _wrapped(100),
    "broken at 72 characters and hyphens": _wrapped(72, hyphens=True),
    "spaces on blank lines": each(r"(?<=\n)(?=\n)", " "),
    "no-break spaces on blank lines": each(r"(?<=\n)(?=\n)", "\u00a0"),
    "indented paragraphs": each(r"(?m)^(?=[A-Z])", "    "),
    "quoted as in a mail": each(r"(?m)^", "> "),
    "blank lines between items": each(r"(?m)(?<=[^\n])\n(?=(?:[•*-]|–) )", "\n\n"),
    "bullets •": each(_BULLET, "• "),
    "bullets *": each(_BULLET, "* "),
    "bullets -": each(_BULLET, "- "),
    "bullets –": each(_BULLET, "– "),
    "bullets ▪": each(_BULLET, "▪ "),
    "bullets ●": each(_BULLET, "● "),
    "bullets ‣": each(_BULLET, "‣ "),
    "bullets →": each(_BULLET, "→ "),
    "bullets ✅": each(_BULLET, "✅ "),
    "bullets o": each(_BULLET, "o\t"),
    "bullets of Word": each(_BULLET, "\uf0b7\t"),
}
