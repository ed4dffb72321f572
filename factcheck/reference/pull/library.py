"""A user's pulled data: datasets, answers and the terms of use that were shown, in one folder."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from factcheck import resources
from factcheck.domain.errors import FactcheckError
from factcheck.reference.pull.answers import Answers
from factcheck.reference.pull.client import Client
from factcheck.reference.pull.dataset import Changes, Pulled, pulled_datasets, write_dataset
from factcheck.reference.pull.provider import Provider
from factcheck.reference.pull.providers import find_provider
from factcheck.reference.pull.query import Query
from factcheck.reference.pull.run import Watch, pull


class Library:
    """What was pulled, in `folder`: the datasets in `reference_data/`, what providers sent in `answers/`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @property
    def datasets(self) -> Path:
        return self._folder / resources.DATASETS

    def pulled(self) -> list[Pulled]:
        """Every dataset that was pulled, by name."""
        return list(pulled_datasets(self.datasets))

    def terms(self, provider: Provider) -> str | None:
        """The provider's terms of use where they have not been shown yet; from now on they have been."""
        shown = self._folder / "terms" / f"{provider.name}.txt"
        with self._writing():
            if shown.exists() and shown.read_text(encoding="utf-8") == provider.terms:
                return None
            shown.parent.mkdir(parents=True, exist_ok=True)
            shown.write_text(provider.terms, encoding="utf-8")
        return provider.terms

    def pull(self, name: str, provider: Provider, query: Query, client: Client, watch: Watch) -> Changes:
        """Pull `query` into the dataset `name`, beside the releases that are there.

        Raises:
            FactcheckError: `pull`: the dataset is of another origin, or the figures cannot be had or written.
        """
        query = self._grown(name, provider, query)
        now = client.now()
        answers = Answers(self._folder / "answers" / name)
        with self._writing():
            figures = pull(provider, query.until(now.year), client, answers, now, watch)
            changes = write_dataset(self.datasets / name, provider, query, figures)
            answers.finish(now)
        return changes

    def update(self, dataset: Pulled, client: Client, watch: Watch) -> Changes:
        """Ask for the dataset's figures again, up to this year where it has no end.

        Raises:
            FactcheckError: `pull`: as for `pull`.
        """
        return self.pull(dataset.name, find_provider(dataset.provider), dataset.query, client, watch)

    @contextmanager
    def _writing(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            message = f"{error.filename or self._folder} cannot be written: {error.strerror or error}."
            raise FactcheckError("pull", message) from error

    def _grown(self, name: str, provider: Provider, query: Query) -> Query:
        """What to ask for the dataset `name` from now on: it grows by years only, so that its releases compare."""
        if not any((folder / name).exists() for folder in (self.datasets, resources.reference_data())):
            return query
        for there in self.pulled():
            if (there.name, there.provider) == (name, provider.name) and (grown := there.query.with_years_of(query)):
                return grown
        message = f"There is a dataset {name} already, of other figures: give this one another name with --name."
        raise FactcheckError("pull", message)
