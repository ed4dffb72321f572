"""Marks that lay a text out, each kind made one: bullets, dashes between words, the marks of what a mail quotes."""

from __future__ import annotations

import re

_BULLETS = (
    "▪◦·ꞏ・¨‣⁃◘∙●○◉■□▫◼◻◾◽◆◇♦❖➢➣➤➔➜➡→⇒▸▹►▻"
    "✓✔✅☑✦✧★☆✴✳✱\U0001f449\U0001f538\U0001f539\U0001f7e0-\U0001f7eb\uf000-\uf0ff"
)
_BULLET = re.compile(rf"^( *)(?:[•*{_BULLETS}]\ufe0f?|o|–(?= +[^\W\d_]))(?= {{1,4}}(\S))", re.MULTILINE)
_MARKED = re.compile(r"^(?:[^*\n]*[^\s*]\*(?![*\w]))+[^*\n]*$", re.MULTILINE)
"""A line with marks that a note below explains, "2023*"; what is printed slanted has one before it too."""
_NOTES_LEFT = re.compile(_BULLET.pattern.replace("•*", "•"), re.MULTILINE)
"""The same where an asterisk opens a note."""
_DASH = re.compile(r"(?<=[^\s|–—-] )-(?= [^\W\d_])")
_QUOTED = re.compile(r"^ *>(?: ?>)*", re.MULTILINE)
_MANY = 3
"""So many lines with the mark, and most of all, are quoted; one alone says "more than"."""
_LINE = re.compile(r"^.*\S", re.MULTILINE)


def plain_layout(text: str) -> str:
    """`text`, its characters made the same already, with one bullet for any, a dash for a hyphen between spaces."""
    quoted = _QUOTED.findall(text)
    if len(quoted) >= _MANY and 2 * len(quoted) > len(_LINE.findall(text)):
        text = _QUOTED.sub(lambda found: " " * len(found[0]), text)
    bullet = _NOTES_LEFT if _MARKED.search(text) else _BULLET
    return _DASH.sub("–", bullet.sub(_bullet, text))


def _bullet(found: re.Match[str]) -> str:
    """A hyphen, but before a figure, whose sign it would seem."""
    mark = "-" if found[2].isalpha() else "•"
    return f"{found[1]}{mark}".ljust(len(found[0]))
