"""A process that works for this one leaves Ctrl-C to it and never outlives it."""

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.connection import Connection
from pathlib import Path

import psutil
import pytest

from factcheck.processes import Child

if sys.platform == "win32":
    pytest.skip("signals as POSIX has them", allow_module_level=True)

TESTS = Path(__file__).parent
PARENT = """
from test_processes import *
if __name__ == "__main__":
    child = Child(sleeps, name="sleeper")
    print(child.orders.recv(), flush=True)
    time.sleep(600)
"""


def echoes(orders: Connection) -> None:
    while True:
        orders.send(orders.recv())


def sends_on_and_on(orders: Connection) -> None:
    while True:
        orders.send(b"a" * 1000)


def sleeps(orders: Connection) -> None:
    orders.send(os.getpid())
    time.sleep(600)


def interrupted_at_once() -> Child:
    child = Child(echoes, name="echo")
    for process in multiprocessing.active_children():
        for _ in range(20):
            os.kill(process.pid or 0, signal.SIGINT)
            time.sleep(0.01)
    return child


@pytest.mark.parametrize("in_a_thread", [False, True])
def test_ctrl_c_never_reaches_it(in_a_thread: bool) -> None:
    with ThreadPoolExecutor() as threads:
        child = threads.submit(interrupted_at_once).result() if in_a_thread else interrupted_at_once()
    child.orders.send("still there")
    assert child.orders.recv() == "still there"
    child.end()


def test_ctrl_c_is_ours_again_once_it_is_started() -> None:
    child = Child(echoes, name="echo")
    with pytest.raises(KeyboardInterrupt):
        os.kill(os.getpid(), signal.SIGINT)
        time.sleep(5)
    child.end()


def test_it_ends_in_peace_where_nobody_wants_its_answer(capfd: pytest.CaptureFixture[str]) -> None:
    child = Child(sends_on_and_on, name="talker")
    child.orders.recv()
    child.orders.close()
    assert child.end(grace=20) == 0
    assert capfd.readouterr().err == ""


def test_it_is_gone_when_its_parent_is_killed() -> None:
    environment = {**os.environ, "PYTHONPATH": f"{TESTS.parent}{os.pathsep}{TESTS}"}
    parent = subprocess.Popen([sys.executable, "-c", PARENT], env=environment, stdout=subprocess.PIPE)
    assert parent.stdout
    child = psutil.Process(int(parent.stdout.readline()))
    parent.kill()
    parent.wait()
    _, alive = psutil.wait_procs([child], timeout=20)
    assert not alive
