"""The promise that no text is logged, kept by the program as it is started."""

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests

from factcheck.server.running import listening
from server.articles import GERMAN, WRONG

SECRET = "Uruguay"


class Started:
    """`factcheck serve` with all that it prints in a file."""

    def __init__(self, log: Path) -> None:
        with listening("127.0.0.1", 0) as door:
            port = door.getsockname()[1]
        self.address = f"http://127.0.0.1:{port}"
        self._log = log
        with log.open("wb") as printed:
            command = [sys.executable, "-m", "factcheck", "serve", "--port", str(port)]
            self.program = subprocess.Popen(command, stdout=printed, stderr=subprocess.STDOUT)

    def wait(self) -> None:
        until = time.monotonic() + 60
        while True:
            try:
                requests.get(f"{self.address}/v2/healthcheck", timeout=5)
                return
            except requests.ConnectionError:
                assert self.program.poll() is None and time.monotonic() < until
                time.sleep(0.1)

    def printed(self) -> str:
        """All that it has printed, once it has ended."""
        self.program.terminate()
        self.program.wait(timeout=30)
        return self._log.read_text(encoding="utf-8")


@pytest.fixture
def started(tmp_path: Path) -> Iterator[Started]:
    program = Started(tmp_path / "log.txt")
    try:
        program.wait()
        yield program
    finally:
        program.program.kill()
        program.program.wait()


def test_no_text_is_logged(started: Started) -> None:
    asked = {"text": WRONG, "language": "en"}
    check = f"{started.address}/v2/check"
    assert SECRET in WRONG
    assert requests.get(check, params=asked, timeout=60).json()["matches"]
    assert requests.post(check, data=asked, timeout=60).ok
    assert requests.post(f"{started.address}/api/check", json={"text": WRONG}, timeout=60).ok
    requests.post(f"{started.address}/api/check", data=f'{{"text": "{WRONG}', timeout=60)
    requests.get(f"{started.address}/{SECRET}", params=asked, timeout=60)
    requests.post(check, data={"text": GERMAN, "language": "de"}, timeout=60)
    multipart = {"Content-Type": "multipart/form-data; boundary=x"}
    for body in (f"--x\r\n{WRONG}\r\n--x--\r\n", f"--y\r\n{WRONG}", f"--x--\r\n{WRONG}"):
        requests.post(check, data=body.encode(), headers=multipart, timeout=60)
    printed = started.printed()
    assert printed == f"factcheck: listening at {started.address}/ (Ctrl-C ends it)\n"
