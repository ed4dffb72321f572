from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from .editor import EDITORS, Editor, started


@pytest_asyncio.fixture(scope="module", loop_scope="module", params=EDITORS)
async def editor(request: pytest.FixtureRequest) -> AsyncIterator[Editor]:
    """Each of the editors in turn, with a document; a server goes through all the tests of a file."""
    async with started(request.param) as editor:
        await editor.open("Nothing yet.")
        yield editor


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def emacs() -> AsyncIterator[Editor]:
    """An editor to which diagnostics are published."""
    async with started("emacs") as editor:
        yield editor
