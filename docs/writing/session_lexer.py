"""How a block of `console` is coloured: prompts and commands; what is printed stays as it is.

The lexer of that name in Pygments takes a printed line that begins with an amount in dollars for a command.
"""

from __future__ import annotations

from pygments.lexer import RegexLexer, bygroups
from pygments.token import Generic, Keyword


class SessionLexer(RegexLexer):
    name = "Session"
    tokens = {  # noqa: RUF012
        "root": [(r"^(\$ )(.*\n)", bygroups(Generic.Prompt, Keyword)), (r".*\n", Generic.Output)],
    }
