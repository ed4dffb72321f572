"""Stories that a query gives, from real databases: SQLite, and PostgreSQL that the tests start."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.engine import URL, make_url

from audit.archives import ALONE, light
from audit.state import rows
from factcheck.audit.document import Document, Fault
from factcheck.audit.fields import Fields, told_fields
from factcheck.audit.run import audit
from factcheck.audit.sources import archive_at
from factcheck.audit.workers import Limits
from factcheck.cli import main
from factcheck.domain.errors import FactcheckError

STORIES = 1000
SELECT = "SELECT id, body, headline, published_at AS date FROM stories ORDER BY id"
ENDLESS = "SELECT 'story ' || generate_series(1, 1000000000) AS text"
SECRET = "s3samé open"


@pytest.fixture
def sqlite(tmp_path: Path) -> str:
    """The URL of a database of stories."""
    with sqlite3.connect(tmp_path / "cms.db") as connection:
        connection.execute("CREATE TABLE stories (id INTEGER, body TEXT, headline TEXT, published_at TEXT)")
        told = [(n, f"Story {n}: up 100 %", f"Title {n}", "2024-02-02 10:00:00") for n in range(STORIES)]
        connection.executemany("INSERT INTO stories VALUES (?, ?, ?, ?)", told)
    connection.close()
    return f"sqlite:///{tmp_path / 'cms.db'}"


@pytest.fixture(scope="module")
def postgresql(place: str) -> Iterator[str]:
    """The URL of the same stories there, for one who may change them: only the way that we ask keeps them."""
    told = f"'Story ' || n || ': up 100 %', 'Title ' || n, '2024-02-02 10:00Z' FROM generate_series(0, {STORIES - 1}) n"
    with administered(place) as asked:
        asked("CREATE DATABASE cms")
        asked(f"CREATE ROLE reader LOGIN PASSWORD '{SECRET}'")
    cms = make_url(place).set(database="cms")
    with administered(cms) as asked:
        asked("CREATE TABLE stories (id int, body text, headline text, published_at timestamptz)")
        asked(f"INSERT INTO stories SELECT n, {told}")
        asked("GRANT SELECT, UPDATE ON stories TO reader")
    yield cms.set(drivername="postgresql", username="reader", password=SECRET).render_as_string(False)


@contextmanager
def administered(place: str | URL) -> Iterator[Callable[[str], object]]:
    """What has the owner of a database do something there."""
    engine = create_engine(place, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        yield lambda order: connection.execute(text(order))
    engine.dispose()


@pytest.fixture(params=["sqlite", "postgresql"])
def cms(request: pytest.FixtureRequest) -> str:
    url: str = request.getfixturevalue(request.param)
    return url


def documents(url: str, query: str = SELECT, fields: Fields | None = None) -> list[Document]:
    return list(archive_at(url, fields, query=query).documents())


def refused(url: str, query: str = SELECT) -> FactcheckError:
    with pytest.raises(FactcheckError) as found:
        archive_at(url, query=query)
    assert found.value.message.count("\n") == 0 and found.value.message.endswith(".")
    assert SECRET not in found.value.message
    return found.value


def test_a_row_is_a_story_with_what_its_columns_are_called(cms: str) -> None:
    found = documents(cms)
    assert len(found) == STORIES
    assert (found[7].name, found[7].content, found[7].title) == ("7", "Story 7: up 100 %", "Title 7")
    assert found[7].published == date(2024, 2, 2)


def test_columns_may_have_any_name_and_a_query_any_sign(cms: str) -> None:
    query = "SELECT body AS story FROM stories WHERE body LIKE 'Story 9%' AND body <> ':x' AND '10:30' <> '%(a)s'"
    found = documents(cms, query, told_fields(["text=Story"]))
    assert len(found) == 111
    assert found[0].content == "Story 9: up 100 %" and found[0].name.endswith("#1")


def test_rows_are_taken_as_they_come(postgresql: str) -> None:
    """The last row of a billion is never reached here, the first is there at once."""
    found = archive_at(postgresql, query=ENDLESS).documents()
    assert [next(found).content for _ in range(3)] == ["story 1", "story 2", "story 3"]
    found.close()  # type: ignore[attr-defined]


def test_nothing_is_written(cms: str) -> None:
    change = "UPDATE stories SET body = '' RETURNING body"
    assert refused(cms, change).code == "query"
    assert documents(cms)[0].content == "Story 0: up 100 %"


@pytest.mark.parametrize(
    ("query", "code", "says"),
    [
        ("SELECT id FROM storys", "query", "storys"),
        ("SELEC", "query", "SELEC"),
        ("SELECT id, headline FROM stories", "text", "gives id, headline and no text, which is looked for in text or"),
        ("CREATE TABLE other (id int)", "", ""),
    ],
)
def test_what_cannot_be_asked_is_told(cms: str, query: str, code: str, says: str) -> None:
    error = refused(cms, query)
    assert error.code == code or not code
    assert says in error.message


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("sqlite:////no/such/file.db", "there is no file /no/such/file.db"),
        (f"postgresql://reader:{SECRET}@127.0.0.1:1/cms", "cannot be opened"),
        (f"postgresql://reader:{SECRET}@127.0.0.1:port/cms", "cannot be read: write postgresql://USER"),
        (f"postgresql://127.0.0.1:1/cms?user=reader&password={SECRET}", "postgresql+psycopg://127.0.0.1:1/cms cannot"),
        (f"nothing://reader:{SECRET}@127.0.0.1/cms", "is no kind of database"),
        (f"mysql+asyncmy://reader:{SECRET}@127.0.0.1/cms", "needs a driver"),
    ],
)
def test_a_database_that_cannot_be_opened_is_told_without_its_password(url: str, says: str) -> None:
    error = refused(url)
    assert error.code == "database" and says in error.message


def test_a_wrong_password_is_not_told(postgresql: str, place: str) -> None:
    """The server of the tests trusts everyone, so one who is unknown stands for it."""
    url = make_url(place).set(username="nobody", password=SECRET).render_as_string(False)
    assert 'role "nobody" does not exist' in refused(url).message


def test_a_text_that_is_no_utf_8_costs_no_other(sqlite: str, tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "cms.db") as connection:
        connection.execute("UPDATE stories SET body = CAST(x'4e6ffc21' AS TEXT) WHERE id = 3")
        connection.execute("UPDATE stories SET body = x'426c6f62' WHERE id = 4")
    connection.close()
    found = documents(sqlite)
    assert [one.content for one in found[3:5]] == ["No\ufffd!", "Blob"]
    assert len(found) == STORIES


def test_a_connection_that_breaks_off_keeps_what_came_before(postgresql: str, place: str) -> None:
    found = archive_at(postgresql, query=ENDLESS).documents()
    first = next(found)
    with administered(place) as asked:
        asked("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'reader'")
    *kept, last = found
    assert first.content == "story 1" and all(not isinstance(one.content, Fault) for one in kept)
    assert isinstance(last.content, Fault) and last.content.code == "broken-off"
    assert f"breaks off after row {len(kept) + 1}" in last.content.message


def test_the_ledger_knows_it_by_its_address_without_the_password_and_its_query(cms: str, tmp_path: Path) -> None:
    archive, ledger = archive_at(cms, query=SELECT), tmp_path / "audit.db"
    assert audit(archive, str(ledger), ALONE, Limits(1, 20), prepare=light).done == STORIES
    ((source,),) = rows(ledger, "select source from runs")
    assert str(source).endswith(SELECT) and SECRET not in str(source)


Call = Callable[..., int]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["postgresql://reader:sesame@127.0.0.1/cms"], "postgresql://… is a database: say with --query"),
        (["stories", "--query", "SELECT 1"], "stories is no database: leave out --query."),
        (["postgresql://reader:sesame@127.0.0.1:1/cms", "--query", "SELECT 1"], "reader:***@127.0.0.1:1/cms cannot be"),
    ],
)
def test_the_command_tells_what_is_wrong(
    arguments: list[str], says: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["audit", *arguments, "--out", str(tmp_path / "audit.db")]) == 2
    err = capsys.readouterr().err
    assert says in err and "sesame" not in err and "Traceback" not in err
    assert not (tmp_path / "audit.db").exists()
