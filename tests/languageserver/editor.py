"""An editor as the tests drive it: the real server in a process of its own, over standard input and output."""

from __future__ import annotations

import asyncio
import re
import sys
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from lsprotocol import types
from pygls.protocol import default_converter
from pytest_lsp import ClientServerConfig, LanguageClient, client_capabilities
from pytest_lsp.client import DEFAULT_CLIENT_FEATURES, register_lsp_features

COMMAND = [sys.executable, "-m", "factcheck", "lsp", "--stdio"]
EDITORS = {"emacs": "utf-32", "neovim": "utf-8", "visual_studio_code": "utf-16"}
"""Whose capabilities are told, and what each of them counts in a line. Only Neovim asks for diagnostics by itself."""
WAIT = 60
_WIDTHS = {"utf-8": 1, "utf-16": 2, "utf-32": 4}


class Client(LanguageClient):
    """A client that keeps what the server publishes and asks to be told, until somebody waits for it."""

    def __init__(self) -> None:
        super().__init__(converter_factory=default_converter)
        self.published: asyncio.Queue[types.PublishDiagnosticsParams] = asyncio.Queue()
        self.registered: list[types.Registration] = []
        register_lsp_features(
            self,
            {
                **DEFAULT_CLIENT_FEATURES,
                types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS: _published,
                types.CLIENT_REGISTER_CAPABILITY: _registered,
            },
        )


def _published(client: Client, params: types.PublishDiagnosticsParams) -> None:
    client.published.put_nowait(params)


def _registered(client: Client, params: types.RegistrationParams) -> None:
    client.registered += params.registrations


class Editor:
    """One editor with the server that it has started; counts in lines by itself, without a look at factcheck's way."""

    def __init__(self, client: Client, answer: types.InitializeResult) -> None:
        self.client, self.capabilities = client, answer.capabilities
        self.encoding = str(types.PositionEncodingKind(answer.capabilities.position_encoding or "utf-16").value)
        self.texts: dict[str, str] = {}
        self.versions: dict[str, int] = {}

    async def open(self, text: str, language: str = "plaintext", uri: str = "untitled:Untitled-1") -> list[Any]:
        """Open a document and return its diagnostics."""
        self.texts[uri], self.versions[uri] = text, 1
        item = types.TextDocumentItem(uri, language, 1, text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        return await self.diagnostics(uri)

    def change(self, text: str, uri: str = "untitled:Untitled-1") -> None:
        self.texts[uri] = text
        self.versions[uri] += 1
        which = types.VersionedTextDocumentIdentifier(self.versions[uri], uri)
        changed = [types.TextDocumentContentChangeWholeDocument(text)]
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(which, changed))

    async def edit(self, text: str, uri: str = "untitled:Untitled-1") -> list[Any]:
        """Change a document and return its diagnostics."""
        self.change(text, uri)
        return await self.diagnostics(uri)

    async def close(self, uri: str = "untitled:Untitled-1") -> None:
        """Close a document; what was published of it is taken away."""
        self.client.text_document_did_close(types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(uri)))
        if not self.pulls:
            assert await asyncio.wait_for(self._published(uri), WAIT) == []

    async def diagnostics(self, uri: str = "untitled:Untitled-1") -> list[Any]:
        """Those of the newest version: asked for where the server says that it may be, else as they are published."""
        return list(await asyncio.wait_for(self._pulled(uri) if self.pulls else self._published(uri), WAIT))

    @property
    def pulls(self) -> bool:
        told = self.client.capabilities
        return bool(told and told.text_document and told.text_document.diagnostic)

    async def pull(self, uri: str = "untitled:Untitled-1", before: str | None = None) -> types.DocumentDiagnosticReport:
        asked = types.DocumentDiagnosticParams(types.TextDocumentIdentifier(uri), previous_result_id=before)
        return await self.client.text_document_diagnostic_async(asked)

    async def _pulled(self, uri: str) -> Sequence[types.Diagnostic]:
        report = await self.pull(uri)
        assert isinstance(report, types.RelatedFullDocumentDiagnosticReport)
        return report.items

    async def _published(self, uri: str) -> Sequence[types.Diagnostic]:
        while True:
            told = await self.client.published.get()
            if told.uri == uri and told.version == self.versions[uri]:
                return list(told.diagnostics)

    async def hover(self, words: str, uri: str = "untitled:Untitled-1") -> types.Hover | None:
        """The hover on the first of `words`."""
        start = self.position(self.texts[uri], self.texts[uri].index(words) + 1)
        return await self.client.text_document_hover_async(types.HoverParams(types.TextDocumentIdentifier(uri), start))

    async def actions(
        self, where: types.Range, only: Sequence[str] | None = None, uri: str = "untitled:Untitled-1"
    ) -> list[Any]:
        context = types.CodeActionContext([], only=only)
        params = types.CodeActionParams(types.TextDocumentIdentifier(uri), where, context)
        return list(await self.client.text_document_code_action_async(params) or [])

    def applied(self, action: types.CodeAction, uri: str = "untitled:Untitled-1") -> str:
        """The text once `action` is applied."""
        assert action.edit
        if action.edit.document_changes:
            (change,) = action.edit.document_changes
            assert change.text_document.version == self.versions[uri]
            edits = change.edits
        else:
            edits = (action.edit.changes or {})[uri]
        (edit,) = edits
        text = self.texts[uri]
        start, end = self.offset(text, edit.range.start), self.offset(text, edit.range.end)
        return text[:start] + edit.new_text + text[end:]

    def at(self, where: types.Range, uri: str = "untitled:Untitled-1") -> str:
        """The words that a range stands for."""
        text = self.texts[uri]
        return text[self.offset(text, where.start) : self.offset(text, where.end)]

    def offset(self, text: str, position: types.Position) -> int:
        lines = re.split(r"(?<=\n)|(?<=\r)(?!\n)", text)
        line = lines[position.line].encode(self._codec, "surrogatepass")
        before = line[: position.character * _WIDTHS[self.encoding]].decode(self._codec, "surrogatepass")
        return sum(map(len, lines[: position.line])) + len(before)

    def position(self, text: str, offset: int) -> types.Position:
        lines = re.split(r"\r\n|\r|\n", text[:offset])
        return types.Position(len(lines) - 1, len(lines[-1].encode(self._codec)) // _WIDTHS[self.encoding])

    @property
    def _codec(self) -> str:
        return self.encoding if self.encoding == "utf-8" else f"{self.encoding}-le"


@asynccontextmanager
async def started(
    name: str, folder: Path | None = None, changed: Callable[[types.ClientCapabilities], object] = bool
) -> AsyncIterator[Editor]:
    """The editor called `name` with the server that it starts, `folder` opened in it; `changed` may teach it more."""
    client = await ClientServerConfig(server_command=COMMAND, client_factory=Client).start()
    assert isinstance(client, Client)
    folders = [types.WorkspaceFolder(folder.as_uri(), folder.name)] if folder else None
    capabilities = client_capabilities(name)
    changed(capabilities)
    params = types.InitializeParams(capabilities=capabilities, workspace_folders=folders)
    yield Editor(client, await client.initialize_session(params))
    await client.shutdown_session()
    await client.stop()
