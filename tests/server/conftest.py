import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from factcheck.server.running import listening, server_of
from factcheck.server.settings import Settings


@contextmanager
def served(settings: Settings, port: int = 0) -> Iterator[str]:
    """A server as it runs, on a port of this machine, a free one for 0; its address, without a slash at the end."""
    server, door = server_of(settings), listening("127.0.0.1", port)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [door]}, daemon=True)
    thread.start()
    while not server.started:
        assert thread.is_alive()
        time.sleep(0.02)
    try:
        yield f"http://127.0.0.1:{door.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join()


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The address of a server as `factcheck serve` sets it up."""
    with served(Settings(hosts=("127.0.0.1", "localhost"))) as address:
        yield address


@pytest.fixture(scope="session")
def guarded() -> Iterator[str]:
    """The address of a server with a token and narrow limits."""
    with served(Settings(token="open sesame", longest_text=300, longest_body=5_000, slowest_body=1.0)) as address:
        yield address
