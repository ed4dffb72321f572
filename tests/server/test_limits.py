"""What holds for every request before and while it is answered."""

import asyncio

from starlette.types import Message, Receive, Scope, Send

from factcheck.server.limits import Limits


def test_an_answer_that_nobody_waits_for_is_given_up() -> None:
    given_up = []
    messages: list[Message] = [{"type": "http.request", "body": b"text"}, {"type": "http.disconnect"}]

    async def never_done(scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await asyncio.sleep(30)
        except asyncio.CancelledError:
            given_up.append(await receive())
            raise

    async def receive() -> Message:
        return messages.pop(0)

    async def send(message: Message) -> None:
        raise AssertionError("nobody is there")

    limits = Limits(never_done, longest=100, slowest=1)
    asyncio.run(asyncio.wait_for(limits({"type": "http", "path": "/"}, receive, send), 5))
    assert given_up == [{"type": "http.request", "body": b"text", "more_body": False}]
