"""A real PostgreSQL, which the tests start where one is installed; workers of a command without a pipeline."""

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import create_engine, make_url, text

from audit.archives import lightly

_NUMBERS = count(1)


@pytest.fixture
def light_workers(monkeypatch: pytest.MonkeyPatch) -> None:
    """The workers of a command load no pipeline."""
    monkeypatch.setattr("factcheck.audit.run.checking", lightly)


def program(name: str) -> str | None:
    installed = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"))
    return shutil.which(name) or (str(installed[-1]) if installed else None)


@pytest.fixture(scope="module")
def place(server: str, request: pytest.FixtureRequest) -> str:
    """The URL of a database of the module's own, with nothing in it at first."""
    return _made(server, request.module.__name__.rpartition(".")[2])


@pytest.fixture
def empty_place(server: str) -> str:
    """The URL of a database of the test's own, with nothing in it."""
    return _made(server, f"of_one_test_{next(_NUMBERS)}")


def _made(server: str, name: str) -> str:
    engine = create_engine(server, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    engine.dispose()
    return make_url(server).set(database=name).render_as_string(hide_password=False)


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The URL of a server of our own."""
    pytest.importorskip("psycopg")
    initdb, control = program("initdb"), program("pg_ctl")
    if not initdb or not control:
        pytest.skip("there is no PostgreSQL")
    folder = tmp_path_factory.mktemp("postgresql")
    as_owner: list[str] = []
    if os.getuid() == 0:  # the server refuses to run as root
        folder = Path(tempfile.mkdtemp(prefix="postgresql-", dir="/tmp"))  # it may not go through pytest's own
        shutil.chown(folder, "postgres")
        as_owner = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"]
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    state, log = folder / "state", folder / "log"
    call = {"check": True, "stdout": subprocess.DEVNULL, "cwd": "/"}
    subprocess.run([*as_owner, initdb, "-D", str(state), "-A", "trust", "-U", "desk"], **call)  # type: ignore[call-overload]
    options = f"-p {port} -k {folder} -c listen_addresses=127.0.0.1"
    subprocess.run([*as_owner, control, "-D", str(state), "-l", str(log), "-w", "-o", options, "start"], **call)  # type: ignore[call-overload]
    yield f"postgresql+psycopg://desk@127.0.0.1:{port}/postgres"
    subprocess.run([*as_owner, control, "-D", str(state), "-m", "immediate", "stop"], **call)  # type: ignore[call-overload]
    if as_owner:
        shutil.rmtree(folder)
