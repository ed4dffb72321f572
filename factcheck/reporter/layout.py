"""Lines on a console, wrapped to its width."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text

_NARROWEST = 20


def put_wrapped(console: Console, words: Text, first: Text | None = None) -> None:
    """Print `words` in the console's width, each line after the margin that `first` fills on the first one."""
    margin = first.cell_len if first else 0
    for line in words.wrap(console, max(_NARROWEST, console.width - margin)):
        line.rstrip()
        console.print(first + line if first else line, highlight=False)
        first = Text(" " * margin)
