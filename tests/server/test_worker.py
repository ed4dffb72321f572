"""The process that checks articles ends with the server, whatever ends that and whatever it is at."""

import os
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

if sys.platform == "win32":
    pytest.skip("signals as POSIX has them", allow_module_level=True)

TOP = Path(__file__).parents[2]
CODE = """
import functools, time
from factcheck.server.worker import Worker
if __name__ == "__main__":
    worker = Worker(600)
    worker.start()
    print("ready", flush=True)
    worker.checked(functools.partial(time.sleep, 600), print)
"""


def test_it_is_gone_when_the_server_is_killed() -> None:
    server = subprocess.Popen(
        [sys.executable, "-c", CODE], env={**os.environ, "PYTHONPATH": str(TOP)}, stdout=subprocess.PIPE
    )
    assert server.stdout and server.stdout.readline() == b"ready\n"
    time.sleep(0.2)
    workers = psutil.Process(server.pid).children()
    assert workers
    server.kill()
    server.wait()
    _, alive = psutil.wait_procs(workers, timeout=20)
    assert not alive
