"""A newspaper's site on this machine: its pages, feeds and sitemaps, and what was asked of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from loopback import Asked, Reply, Service

WORDS = "Peru’s exports to Japan came to $2.4 billion in 2023, the ministry of trade said on Monday in Lima."


class Paper(Service):
    """Answers with what `pages` has at a path, and 404 elsewhere. `BASE` in a page stands for its address."""

    def __init__(self) -> None:
        super().__init__()
        self.pages: dict[str, str | bytes | Reply] = {}

    def reply(self, asked: Asked) -> Reply:
        page = self.pages.get(asked.path, Reply("gone", 404))
        if isinstance(page, Reply):
            return page
        body = page if isinstance(page, bytes) else self.here(page).encode()
        return Reply(body, headers={"Content-Type": "text/html; charset=utf-8"} if body.startswith(b"<html") else {})

    def here(self, page: str) -> str:
        return page.replace("BASE", self.base)

    @property
    def paths(self) -> list[str]:
        """What was asked for, in order."""
        return [asked.path for asked in self.asked]


@contextmanager
def printed(pages: Mapping[str, str | bytes | Reply]) -> Iterator[Paper]:
    paper = Paper()
    paper.pages.update(pages)
    yield paper
    paper.close()


def story(number: int) -> str:
    return f"<html><h1>Story {number}</h1><p>{WORDS} It was story {number}.</p></html>"


def sitemap(*paths: str, kind: str = "url") -> str:
    listed = "".join(f"<{kind}><loc>BASE{path}</loc></{kind}>" for path in paths)
    root = {"url": "urlset", "sitemap": "sitemapindex"}[kind]
    return f'<?xml version="1.0"?><{root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{listed}</{root}>'
