"""Numbers, ranks and hedges in any text: every digit is accounted for, every place lies in the text."""

from __future__ import annotations

import re

from factcheck.extractor.numbers import find_numbers
from factcheck.extractor.numbers.ranks import find_ranks
from fuzz.seeds import phrases, words
from fuzz.targets import Target

_DIGIT = re.compile(r"\d")


def run(blob: bytes) -> None:
    text = blob.decode("utf-8", "replace")
    mentions = find_numbers(text)
    for digit in _DIGIT.finditer(text):
        assert any(m.start <= digit.start() < m.end for m in mentions), digit
    for mention in (*mentions, *find_ranks(text)):
        printed = mention.quantity.printed
        assert 0 <= mention.start < mention.end <= len(text)
        assert text[printed.start : printed.end] == printed.token


TARGET = Target(run, lambda: (*phrases("numbers"), *phrases("numbers_news")), words("numbers", "areas"))
