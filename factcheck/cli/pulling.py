"""What the two commands that touch the network share: where things are, terms of use, progress."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.reference.pull.dataset import Changes
    from factcheck.reference.pull.library import Library
    from factcheck.reference.pull.provider import Provider


def own_library() -> Library:
    """What the user has pulled, in their folder for data."""
    from factcheck import resources
    from factcheck.reference.pull.library import Library

    return Library(resources.user_data())


def show_terms(library: Library, provider: Provider) -> None:
    """Tell on standard error what the provider's terms of use ask for, the first time and when they have changed."""
    if terms := library.terms(provider):
        print(terms, file=sys.stderr)


def changes_told(changes: Changes) -> str:
    """``3 new, 1 revised, 12 unchanged``."""
    parts = [f"{changes.new:,} new", f"{changes.revised:,} revised", f"{changes.same:,} unchanged"]
    if changes.gone:
        parts.append(f"{changes.gone:,} no longer given (kept)")
    return ", ".join(parts)


@contextmanager
def watched(what: str) -> Iterator[Callable[[int, int], None]]:
    """Tells how far it is on standard error: a bar on a terminal, else a line an answer."""
    if not sys.stderr.isatty():

        def tell(done: int, total: int) -> None:
            print(f"{what}: {done} of {total} answers", file=sys.stderr)

        yield tell
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(what, total=None)
        yield lambda done, total: progress.update(task, completed=done, total=total)
