"""What the words of one line tell of its place on the page, before its neighbours are asked."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from factcheck.reader import page_words as page
from factcheck.reader.bylines import is_byline, names_writer
from factcheck.reader.dates import find_dates, is_placed_day
from factcheck.reader.facts import is_entry, is_fact, is_figure_first
from factcheck.reader.letterheads import is_letterhead

PROSE = 8
"""A line of so many words that ends as a sentence does is prose (measured: research, ecosystem section 7)."""
LONG = 30
"""A line of so many words is prose however it ends, and no cue of furniture in it counts."""
_CLAUSE = 5
"""So many words with an amount and a full stop are a sentence."""
_SIGNATURE = 4
"""So many words at most has a line of "by" and a name."""
_CAPTION = 120
"""No caption has so many words, even printed twice."""

_WORD = re.compile(r"[^\W\d_](?:[\w'’.&-]*\w)?")
_SIGNED = r"[\"”]?\s?[–—-]{1,2}\s?[A-Z][\w.'’/ -]{0,40}(?:\s?\([^()]{1,60}\))?"
"""Who told it, behind the full stop: ". — Bernama", ".-VNA", ".—Zwe (Translated by Hay Mar)"."""
_ENDS_SENTENCE = re.compile(
    rf"(?:[.!?…■]|\./\.)[\"')\]*]*(?:\s?\[\w{{1,4}}\])*$|[.!?]\s*\([^()]{{1,60}}\)$|[.!?]{_SIGNED}$"
)
_LEADS_ON = (":", ";")
_BREAKS = ("...", "…")
_BULLET = re.compile(r"\s*(?:[•*▪◦·‣–—-]\s|\(?\d{1,2}[.)]\s|\(?[a-z][.)]\s)")
_SEPARATOR = re.compile(r"\s[|›»·•/>\"]\s|\s>>\s|[|»›]|\S\s{2,}(?=[^\sa-z])")
_AMOUNT = re.compile(
    r"[$€£¥₽₸₹₩₺₴₦₼₾]\s?\d"
    r"|\d\s?(?:%|(?:percent|per cent|[kmbt]n|m|b|million|billion|trillion|thousand|crore|lakh)\b)"
    r"|\d\s(?:tons?|tonnes?|dollars?|euros?|people|persons)\b"
    r"|\b(?-i:[A-Z]{2,3})\$?\s?\d[\d,.]{2}|\d,\d{3}|\d\.\d",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d+")
_DIGIT = re.compile(r"\d")
_ALONE = re.compile(r"\W*\d*\W*$")
_CLOCK = re.compile(r"\b\d{1,2}:\d{2}(?!\d)|\b\d{1,2}[.:]\d{2}\s?(?:[ap]\.?m\b|hrs\b)|\b(?:GMT|UTC)\b", re.IGNORECASE)
_CONTACT = re.compile(r"\w@[\w-]+\.\w|\+\d{1,3}[\s.-]\(?\d[\d()\s./-]{5,}\d")
_STRIPPED = re.compile(r"^[\s•*▪◦·‣–—\[(«»>-]+")


@dataclass(frozen=True)
class Cues:
    """`words` of one line of the reading, without its line break and outer spaces."""

    text: str

    @cached_property
    def length(self) -> int:
        """How many words the line has; numbers do not count."""
        return sum(1 for _ in _WORD.finditer(self.text))

    @cached_property
    def ends_sentence(self) -> bool:
        return bool(_ENDS_SENTENCE.search(self.text[-200:]))

    @cached_property
    def prose(self) -> bool:
        """Whether it is running text by its own looks."""
        if self.length >= LONG:
            return not self.menu
        if self.menu or not (self.ends_sentence or self.announces):
            return False
        return self.length >= PROSE or (self.length >= _CLAUSE and self.amount and self.text.endswith("."))

    @cached_property
    def amount(self) -> bool:
        return bool(_AMOUNT.search(self.text))

    @cached_property
    def stopless(self) -> bool:
        """A sentence with an amount that wants its full stop; headlines are shorter or have no comma."""
        return self.amount and self.length >= 12 and bool(re.search(r"[,;.]\s", self.text))

    @property
    def breaks_off(self) -> bool:
        """Whether the line ends amid its sentence, as what leads to another story does: ``Exports came to …``."""
        return self.text.endswith(_BREAKS)

    @cached_property
    def fact(self) -> bool:
        """What is measured and how much, and no more: ``Imports: $18.3 billion``."""
        return self.length <= 2 * PROSE and is_fact(self.unmarked)

    @cached_property
    def entry(self) -> bool:
        """A line of a list, whose figure it is and how much: ``1. Azerbaijan – $862.3 million``."""
        return self.length <= 2 * PROSE and is_entry(self.unmarked)

    @cached_property
    def figure_first(self) -> bool:
        """A figure, and behind it what it is of: ``46% – share of women in the workforce``."""
        return self.length <= 2 * PROSE and is_figure_first(self.text)

    @property
    def unmarked(self) -> str:
        """The line without its bullet, number or letter."""
        mark = _BULLET.match(self.text)
        return self.text[mark.end() :] if mark else self.text

    @property
    def announces(self) -> bool:
        """Whether it leads to what stands below it."""
        return self.text.endswith(_LEADS_ON)

    @cached_property
    def number(self) -> bool:
        return bool(_DIGIT.search(self.text))

    @cached_property
    def row(self) -> bool:
        """Two numbers or more, as in the row of a table."""
        return len(_NUMBER.findall(self.text)) > 1

    @cached_property
    def bullet(self) -> bool:
        return bool(_BULLET.match(self.text))

    @cached_property
    def opener(self) -> str:
        """The line in lower case, without bullets and brackets before it."""
        return _STRIPPED.sub("", self.text[:300]).lower()

    @cached_property
    def menu(self) -> bool:
        """Several short words between bars, arrows or wide gaps: ``Home | World | Business``."""
        chunks = [chunk for chunk in _SEPARATOR.split(self.text[:2000]) if chunk.strip()]
        if len(chunks) < 3 or self.amount or self.length > 4 * len(chunks):
            return False
        return 2 * sum(bool(_DIGIT.search(chunk)) for chunk in chunks) < len(chunks)

    @cached_property
    def foreign(self) -> bool:
        """Whether its own words say that it is not the article's text."""
        if self.length >= LONG:
            return False
        told = self.dated or self.byline or self.clock or self.credit or self.counter or self.contact
        return told or self.handled or self._cued or self.menu or self.block or is_letterhead(self.text)

    @property
    def _cued(self) -> bool:
        return self.opens or bool(page.holds().search(self.text.lower()))

    @cached_property
    def opens(self) -> bool:
        """Whether it opens as a link, a notice or an invitation does: ``Also read: …``, ``Sign up …``."""
        phrase = next(page.openings("opens", self.opener), None)
        return phrase is not None and (not phrase.isalpha() or not self.prose)

    @cached_property
    def clock(self) -> bool:
        """A time of day on a line that is no sentence: ``12:40 PM | 0 comments``; how long ago: ``2 hours ago``."""
        if page.ago().fullmatch(self.text[:200]):
            return True
        return not self.ends_sentence and self.length < 2 * PROSE and bool(_CLOCK.search(self.text))

    @cached_property
    def handled(self) -> bool:
        """Only what readers may do with it, or what its agency changed: ``Share: Facebook``, ``(Adds quote)``."""
        return bool(page.tools().fullmatch(self.text[:200]) or page.revision().fullmatch(self.text[:300]))

    @cached_property
    def dated(self) -> bool:
        """A whole date and hardly more, or a place and a day: ``Trade Monitor, 2 February 2024``, ``Lima, June 18``."""
        if self.ends_sentence and self.length >= PROSE:
            return False
        if self.length <= PROSE and is_placed_day(self.text):
            return True
        rest = self.text
        for found in sorted(find_dates(self.text[:300]), key=lambda found: -found.start):
            rest = rest[: found.start] + rest[found.end :]
        rest = page.counters().sub(" ", rest.lower()) if rest != self.text else rest
        numbers = _NUMBER.findall(_CLOCK.sub("", rest))
        return rest != self.text and Cues(rest).length <= 6 and len(numbers) < 2 and not _AMOUNT.search(rest)

    @cached_property
    def byline(self) -> bool:
        """Who wrote it: ``By Ana Cruz``; a name behind "by" may have a full stop."""
        if self.length > PROSE or self.amount:
            return False
        if self.ends_sentence:
            return self.length <= _SIGNATURE and names_writer(self.text)
        return is_byline(_STRIPPED.sub("", self.text))

    @cached_property
    def block(self) -> bool:
        """The heading of a block of links."""
        return self.opener.strip(" :»›>-…") in page.listed("blocks")

    @cached_property
    def end(self) -> bool:
        """Where the readers' comments or the foot of the page begin."""
        return self.length <= 6 and any(
            _ALONE.match(self.opener, len(own)) for own in page.openings("ends", self.opener)
        )

    @cached_property
    def caption(self) -> bool:
        """Text to a picture: it says so, ends in a credit, or stands there twice: "Miners are pictured at a pit"."""
        if not 4 <= self.length < _CAPTION:
            return False
        pictured = not self.amount and bool(page.pictured().search(self.text.lower()))
        return pictured or bool(page.captions().match(self.opener)) or self.credited or self.doubled

    @cached_property
    def credit(self) -> bool:
        """Only whose picture it is."""
        return self.length <= 5 and not self.amount and bool(page.credit_openings().match(self.opener))

    @cached_property
    def counter(self) -> bool:
        """Only how often the page was seen, shared or liked: ``Views: 1,482``, ``26 likes  4 shares``."""
        return bool(page.counters().fullmatch(self.text[:200].lower()))

    @cached_property
    def contact(self) -> bool:
        """Where somebody is reached: an address for letters, or a telephone number with its country."""
        return bool(_CONTACT.search(self.text))

    @cached_property
    def credited(self) -> bool:
        return bool(page.credit_tail().search(self.text[-200:]))

    @cached_property
    def doubled(self) -> bool:
        """Whether the line is one sentence or more, printed twice."""
        return any(self._twice((len(self.text) - gap) // 2) for gap in (0, 1, 2))

    def _twice(self, half: int) -> bool:
        text = self.text
        return half >= 20 and text[:half] == text[-half:] and not text[half:-half].strip()
