"""Patterns of the words and phrases by which a page is read."""

from __future__ import annotations

import re


def any_of(phrases: list[str]) -> str:
    """A pattern for any of the phrases as whole words, the longest first; a space stands for any run of spaces."""
    escaped = (r"\s+".join(map(re.escape, phrase.split())) for phrase in sorted(phrases, key=len, reverse=True))
    return rf"(?<!\w)(?:{'|'.join(escaped)})(?!\w)"
