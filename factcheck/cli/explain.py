"""`factcheck explain`: how the numbers of an article were read, slot by slot."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli.options import Published
from factcheck.cli.outputs import opened_stream
from factcheck.cli.submissions import submitted_files
from factcheck.cli.work import worked
from factcheck.domain.errors import FactcheckError
from factcheck.reader.dates import given_day
from factcheck.reporter.output import Medium, put_json

if TYPE_CHECKING:
    from factcheck.domain.article import Article
    from factcheck.domain.claim import Claim, Number

_NEAREST = 3
"""How many numbers are named where none is the one asked for."""


class Form(StrEnum):
    TEXT = "text"
    JSON = "json"


def explain(
    path: Annotated[
        str, typer.Argument(metavar="PATH", help="A file with an article; - is a paste.", show_default=False)
    ],
    number: Annotated[
        str | None,
        typer.Option(
            metavar="NUMBER",
            help="The number to explain: digits or words of the article (27.4, billion), or a value (41bn); else all.",
            show_default=False,
        ),
    ] = None,
    published: Published = None,
    form: Annotated[Form, typer.Option("--format", help="text for people; json for programs.")] = Form.TEXT,
) -> None:
    """Explain how numbers were read: each slot, the words it came from, the rule, and whether it is a guess.

    Places count characters from the start of the text. A question mark stands at what is a guess: carried over from
    elsewhere, or assumed. A number that is no claim is shown with what it was taken for and why.

    \b
    Examples:
      factcheck explain story.txt
      factcheck explain story.txt --number 24.7
      factcheck explain - --number "$3 billion" --format json < pasted.txt

    Exit status: 0 the number is explained, 2 the article could not be read or has no such number.
    """
    day = given_day(published, f"--published {published!r}") if published else None
    (submission,) = submitted_files([path], day)
    article, extraction = worked(submission, lambda desk, article: (article, desk.extract(article)))
    chosen = extraction.numbers if number is None else _asked_for(number, extraction.numbers, submission.id)
    _print(article, extraction.claims, chosen, form, in_full=number is not None)


def _asked_for(wanted: str, numbers: Sequence[Number], name: str | None) -> Sequence[Number]:
    from factcheck.reporter.wanted_numbers import nearest_numbers, wanted_numbers
    from factcheck.reporter.wording import listed

    if found := wanted_numbers(numbers, wanted):
        return found
    near = listed([number.span.quote for number in nearest_numbers(numbers, wanted, _NEAREST)])
    where = name or "the article"
    told = f"the nearest are {near}" if near else "it holds no number at all"
    raise FactcheckError("number", f"there is no number {wanted!r} in {where}: {told}.")


def _print(article: Article, claims: Sequence[Claim], numbers: Sequence[Number], form: Form, *, in_full: bool) -> None:
    from factcheck.reporter.explanation import explanations, to_json

    explained = explanations(article, claims, numbers)
    if form is Form.JSON:
        with opened_stream(None, Medium.TEXT) as stream:
            put_json(stream, to_json(article, explained))
        return
    from rich.console import Console

    from factcheck.reporter.explanation_text import render_in_full, render_shortly

    console = Console(highlight=False)
    if in_full:
        render_in_full(article, explained, console)
    else:
        render_shortly(explained, console)
