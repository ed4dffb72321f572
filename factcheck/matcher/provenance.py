"""Which observations may speak for or against a claim: a copy of the article proves nothing about the article."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from factcheck.domain.observation import Observation

_TITLE_WORDS = 5
"""From so many words on, the same title in two addresses means the same article on two sites."""


def witnesses(observations: Iterable[Observation], url: str | None) -> list[Observation]:
    """Those that stand by themselves: not doubtful, no mere copy or blog, and not the article at `url` itself."""
    return [
        observation for observation in observations if observation.stands and not same_article(url, observation.url)
    ]


def same_article(url: str | None, other: str | None) -> bool:
    """Whether two addresses lead to the same article: the same page, or the same long title on another site."""
    if not url or not other:
        return False
    if _page(url) == _page(other):
        return True
    title = _title(url)
    return len(title) >= _TITLE_WORDS and title == _title(other)


def _page(url: str) -> tuple[str, str, str]:
    parts = urlsplit(url)
    return parts.netloc.casefold().removeprefix("www."), parts.path.rstrip("/"), "" if _title(url) else parts.query


def _title(url: str) -> tuple[str, ...]:
    """The words of the address's last part that has several, without the page's number and file ending."""
    segments = [segment.rsplit(".", 1)[0] for segment in urlsplit(url).path.casefold().split("/")]
    words = max(([word for word in re.split(r"[-_]", s) if word.isalpha()] for s in segments), key=len, default=[])
    return tuple(words) if len(words) > 1 else ()
