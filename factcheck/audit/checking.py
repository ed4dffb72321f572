"""What a worker does with a document."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.audit.document import Document
from factcheck.audit.result import Result, Status, result_of
from factcheck.audit.setup import Setup
from factcheck.domain.errors import FactcheckError

Checking = Callable[[Document], Result]


def checking(setup: Setup) -> Checking:
    """Load the pipeline, the words of the language and the references; give back what checks documents with them."""
    from factcheck import desk

    matcher = setup.matcher()
    desk.warm_up(matcher)

    def checked(document: Document) -> Result:
        try:
            article = document.read(setup.published)
            report = desk.check_article(
                article, references=matcher, selection=setup.selection, tiers=setup.tiers, with_implied=False
            )
            return result_of(document.digest, report)
        except FactcheckError as error:
            return Result(document.digest, Status.REFUSED, error.code, error.message)
        except MemoryError:
            message = f"{document.name} needs more memory than a worker may have."
            return Result(document.digest, Status.QUARANTINED, "memory", message)
        except Exception as error:
            fault = f"{type(error).__name__}: {error}".partition("\n")[0].rstrip(".: ")
            message = f"{document.name} could not be checked ({fault}): this is a fault of factcheck, please report it."
            return Result(document.digest, Status.QUARANTINED, "internal", message)

    return checked
