"""The language server: what the editor tells and asks, answered from the documents as they are checked."""

from __future__ import annotations

from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

from lsprotocol import types
from pygls.capabilities import get_capability
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from factcheck import __version__
from factcheck.domain.errors import FactcheckError
from factcheck.domain.report import Report
from factcheck.languageserver.checked import Checked, check_text
from factcheck.languageserver.diagnostics import diagnostics
from factcheck.languageserver.documents import Desk, Document
from factcheck.languageserver.settled import settled
from factcheck.reporter.positions import Unit

_QUIET = frozenset({"empty", "language", "binary", "length"})
"""Errors that say that the document is no article, which its writer knows: told in the log only."""


class Server(LanguageServer):
    """Speaks with one editor. `config` names the configuration; else each folder has its own.

    Whole texts are asked for, not edits: pygls ends a line wherever `str.splitlines` does (U+2028, U+0085 …), editors
    do not, and an edit below such a character would land on another line.
    """

    def __init__(self, config: Path | None = None) -> None:
        super().__init__("factcheck", __version__, text_document_sync_kind=types.TextDocumentSyncKind.Full)
        self._config = config
        self.documents: dict[str, Document] = {}
        self.desk = Desk()
        self.stopped = False
        self._told: set[str] = set()
        self._checks = count(1)

    @property
    def unit(self) -> Unit:
        """What the editor counts within a line."""
        return Unit(types.PositionEncodingKind(self.workspace.position_encoding).value)

    def can(self, capability: str) -> bool:
        return bool(get_capability(self.client_capabilities, capability))

    @property
    def pulls(self) -> bool:
        """Whether the editor asks for diagnostics by itself."""
        return get_capability(self.client_capabilities, "text_document.diagnostic") is not None

    async def check(self, document: Document) -> Checked | None:
        """Check the document as it is now, and publish its diagnostics where the editor does not ask for them."""
        text, version = document.text, document.version
        try:
            report = await self.desk.work(partial(self._report, document, text))
        except FactcheckError as error:
            self._tell(error)
            self.publish(document, [])
            return None
        checked = Checked(report, str(next(self._checks)), version, self.unit)
        self.publish(document, self.diagnostics(checked, document.uri))
        return checked

    def diagnostics(self, checked: Checked, uri: str) -> list[types.Diagnostic]:
        related = self.can("text_document.publish_diagnostics.related_information")
        return diagnostics(checked, uri, related=related)

    def publish(self, document: Document, found: list[types.Diagnostic]) -> None:
        if not self.pulls:
            params = types.PublishDiagnosticsParams(document.uri, found, document.version)
            self.text_document_publish_diagnostics(params)

    def check_all(self) -> None:
        """Check every document again: what is configured has changed."""
        self._told.clear()
        for document in self.documents.values():
            document.begin(self.check)
        if self.pulls and self.can("workspace.diagnostics.refresh_support"):
            self.workspace_diagnostic_refresh(None)

    def report_server_error(self, error: Exception, source: Any) -> None:
        """A fault in a message or in its handling, by its kind only: its words may quote the text."""
        self.log(f"a message could not be handled ({type(error).__name__})")

    def log(self, message: str) -> None:
        self.window_log_message(types.LogMessageParams(types.MessageType.Warning, f"factcheck: {message}"))

    def _report(self, document: Document, text: str) -> Report:
        name = to_fs_path(document.uri) or document.uri
        told = settled(self._folder(name), self._config)
        return check_text(text, document.language, name, told, document.memory)

    def _folder(self, name: str) -> Path:
        """The folder of the workspace that a document is in, the innermost one; else the document's own.

        A document that is in no file yet belongs to the first one.
        """
        path = Path(name)
        told = [*map(to_fs_path, self.workspace.folders), self.workspace.root_path]
        folders = [Path(folder) for folder in told if folder]
        if around := [folder for folder in folders if path.is_relative_to(folder)]:
            return max(around, key=lambda folder: len(folder.parts))
        return path.parent if path.is_absolute() else next(iter(folders), Path.cwd())

    def _tell(self, error: FactcheckError) -> None:
        """Tell an error, once."""
        if error.message in self._told:
            return
        self._told.add(error.message)
        if error.code in _QUIET:
            self.log(error.message)
        else:
            shown = types.ShowMessageParams(types.MessageType.Error, f"factcheck: {error.message}")
            self.window_show_message(shown)
