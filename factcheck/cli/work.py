"""What the commands do with an article: read it, and let the desk work on it."""

from __future__ import annotations

import gc
from collections.abc import Callable
from functools import cache
from types import ModuleType
from typing import TypeVar

from factcheck.cli.faults import told_fault
from factcheck.cli.submissions import Submission
from factcheck.domain.article import Article
from factcheck.domain.errors import FactcheckError

Made = TypeVar("Made")


def worked(submission: Submission, work: Callable[[ModuleType, Article], Made]) -> Made:
    """What `work` makes of the article with `factcheck.desk`.

    Raises:
        FactcheckError: the article cannot be read, or `internal`: the work broke down.
    """
    article = submission.read()
    try:
        return work(_desk(), article)
    except FactcheckError:
        raise
    except Exception as error:
        message = told_fault(error, f"{submission.id or 'the article'} could not be checked")
        raise FactcheckError("internal", message) from error


@cache
def _desk() -> ModuleType:
    """`factcheck.desk` with the pipeline loaded.

    Both last as long as the program, so the garbage collector is kept from looking through them, now and at the end.
    """
    gc.disable()
    try:
        from factcheck import desk
        from factcheck.extractor.pipeline import pipeline

        pipeline()
    finally:
        gc.enable()
    gc.freeze()
    return desk
