"""What the server does with each message of the editor."""

from __future__ import annotations

import gc
from collections.abc import Awaitable, Callable
from functools import wraps
from typing import Any, TypeVar

from lsprotocol import types
from pygls.capabilities import get_capability

from factcheck.languageserver.actions import Edits, actions
from factcheck.languageserver.documents import Document
from factcheck.languageserver.hover import hover
from factcheck.languageserver.server import Server

_CONFIGURATIONS = "**/{factcheck.toml,pyproject.toml}"
_SELF = "factcheck-configurations"
Asked = TypeVar("Asked")
Answer = TypeVar("Answer")


def with_features(server: Server) -> Server:
    """`server` with a handler for each message that it understands."""
    for name, handler in _NOTIFICATIONS.items():
        server.feature(name)(handler)
    pulled = types.DiagnosticOptions(inter_file_dependencies=False, workspace_diagnostics=False, identifier="factcheck")
    fixes = types.CodeActionOptions(code_action_kinds=[types.CodeActionKind.QuickFix])
    server.feature(types.TEXT_DOCUMENT_DIAGNOSTIC, pulled)(_guarded(_pull))
    server.feature(types.TEXT_DOCUMENT_HOVER)(_guarded(_hover))
    server.feature(types.TEXT_DOCUMENT_CODE_ACTION, fixes)(_guarded(_act))
    return server


async def _initialized(ls: Server, params: types.InitializedParams) -> None:
    """Load what every check needs, and ask to be told when a configuration is saved."""
    if ls.can("workspace.did_change_watched_files.dynamic_registration"):
        watched = types.DidChangeWatchedFilesRegistrationOptions([types.FileSystemWatcher(_CONFIGURATIONS)])
        wanted = types.Registration(_SELF, types.WORKSPACE_DID_CHANGE_WATCHED_FILES, watched)
        ls.client_register_capability(types.RegistrationParams([wanted]))
    for told in await ls.desk.work(_warm):
        ls.log(told)


def _opened(ls: Server, params: types.DidOpenTextDocumentParams) -> None:
    told = params.text_document
    _close(ls, told.uri)
    document = ls.documents[told.uri] = Document(told.uri, told.language_id)
    document.changed(told.text, told.version)
    document.begin(ls.check, pause=0)


def _changed(ls: Server, params: types.DidChangeTextDocumentParams) -> None:
    document = ls.documents.get(params.text_document.uri)
    whole = [c for c in params.content_changes if isinstance(c, types.TextDocumentContentChangeWholeDocument)]
    if document and whole:
        document.changed(whole[-1].text, params.text_document.version)
        document.begin(ls.check)


def _closed(ls: Server, params: types.DidCloseTextDocumentParams) -> None:
    if document := _close(ls, params.text_document.uri):
        ls.publish(document, [])


def _configured(ls: Server, params: Any) -> None:
    ls.check_all()


def _stopping(ls: Server, params: None) -> None:
    ls.stopped = True


async def _pull(ls: Server, params: types.DocumentDiagnosticParams) -> types.DocumentDiagnosticReport:
    document = ls.documents.get(params.text_document.uri)
    checked = await document.checked() if document else None
    if checked is None:
        return types.RelatedFullDocumentDiagnosticReport([])
    if params.previous_result_id == checked.id:
        return types.RelatedUnchangedDocumentDiagnosticReport(checked.id)
    found = ls.diagnostics(checked, params.text_document.uri)
    return types.RelatedFullDocumentDiagnosticReport(found, result_id=checked.id)


async def _hover(ls: Server, params: types.HoverParams) -> types.Hover | None:
    document = ls.documents.get(params.text_document.uri)
    checked = await document.checked() if document else None
    shown = get_capability(ls.client_capabilities, "text_document.hover.content_format") or []
    markdown, plain = types.MarkupKind.Markdown, types.MarkupKind.PlainText
    return hover(checked, params.position, markdown if markdown in shown else plain) if checked else None


async def _act(ls: Server, params: types.CodeActionParams) -> list[types.CodeAction] | None:
    document = ls.documents.get(params.text_document.uri)
    only = params.context.only
    if document is None or (only and not any(_covers_fixes(kind) for kind in only)):
        return None
    checked = await document.checked()
    versioned = ls.can("workspace.workspace_edit.document_changes")
    snippets = ls.can("workspace.workspace_edit.snippet_edit_support")
    return actions(checked, params.range, Edits(document.uri, versioned, snippets)) if checked else None


def _covers_fixes(kind: str) -> bool:
    """Whether the editor, asking for this kind, asks for quick fixes too."""
    return str(getattr(kind, "value", kind)) in ("", types.CodeActionKind.QuickFix.value)


def _guarded(
    handler: Callable[[Server, Asked], Awaitable[Answer]],
) -> Callable[[Server, Asked], Awaitable[Answer | None]]:
    """`handler`, whose faults are told by their kind only; pygls would send their words, which may quote the text."""

    @wraps(handler)
    async def guarded(ls: Server, params: Asked) -> Answer | None:
        try:
            return await handler(ls, params)
        except Exception as error:
            ls.report_server_error(error, type(error))
            return None

    return guarded


def _close(ls: Server, uri: str) -> Document | None:
    document = ls.documents.pop(uri, None)
    if document:
        document.close()
    return document


def _warm() -> tuple[str, ...]:
    """Load what lasts as long as the process, kept from the garbage collector; returns which datasets were left out."""
    from factcheck.extractor.pipeline import pipeline
    from factcheck.matcher import default_matcher
    from factcheck.reference.own import references

    pipeline()
    default_matcher()
    gc.collect()
    gc.freeze()
    return tuple(str(told) for told in references().left_out)


_NOTIFICATIONS: dict[str, Callable[..., Any]] = {
    types.INITIALIZED: _initialized,
    types.TEXT_DOCUMENT_DID_OPEN: _opened,
    types.TEXT_DOCUMENT_DID_CHANGE: _changed,
    types.TEXT_DOCUMENT_DID_CLOSE: _closed,
    types.WORKSPACE_DID_CHANGE_WATCHED_FILES: _configured,
    types.WORKSPACE_DID_CHANGE_CONFIGURATION: _configured,
    types.SHUTDOWN: _stopping,
}
