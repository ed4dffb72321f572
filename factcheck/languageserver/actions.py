"""What an editor offers to do about a finding: put another number in its place, or say in the text that it is known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lsprotocol import types

from factcheck.domain.article import Label
from factcheck.domain.check import Suspect
from factcheck.domain.claim import Claim, Span
from factcheck.domain.original import Form
from factcheck.languageserver.checked import Checked
from factcheck.languageserver.diagnostics import diagnostic
from factcheck.reporter.findings import Finding

_REASON = "reason"
"""What stands where the writer is to say why."""


@dataclass(frozen=True, slots=True)
class Edits:
    """How edits of one document are told: with its version, and with a place to type in, where the editor can."""

    uri: str
    versioned: bool
    snippets: bool

    def insertion(self, checked: Checked, at: int, before: str, after: str) -> types.WorkspaceEdit:
        """`before`, a reason to be typed, and `after` at the offset `at`."""
        where = checked.stretch(at, at)
        if self.snippets and self.versioned:
            typed = types.StringValue(value=f"{before}${{1:{_REASON}}}{after}", kind="snippet")
            return self._edit(checked, types.SnippetTextEdit(where, typed))
        return self._edit(checked, types.TextEdit(where, f"{before}{_REASON}{after}"))

    def replacement(self, checked: Checked, span: Span, words: str) -> types.WorkspaceEdit:
        return self._edit(checked, types.TextEdit(checked.range(span), words))

    def _edit(self, checked: Checked, edit: types.TextEdit | types.SnippetTextEdit) -> types.WorkspaceEdit:
        if self.versioned or isinstance(edit, types.SnippetTextEdit):
            which = types.OptionalVersionedTextDocumentIdentifier(self.uri, checked.version)
            return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(which, [edit])])
        return types.WorkspaceEdit(changes={self.uri: [edit]})


def actions(checked: Checked, asked: types.Range, edits: Edits) -> list[types.CodeAction]:
    """What can be done about the findings that are about a number in the range `asked`, replacements first."""
    start, end = checked.offset(asked.start), checked.offset(asked.end)
    found = [one for one in checked.findings if any(_meets(checked, s, start, end) for s in _spans(checked, one))]
    replacements = _replacements(checked, found, edits)
    if len(replacements) == 1:
        replacements[0].is_preferred = True
    ignores = {finding.check.code: _ignore(checked, finding, edits) for finding in reversed(found)}
    return [*replacements, *(ignores[code] for code in sorted(ignores))]


def _spans(checked: Checked, finding: Finding) -> list[Span]:
    """The numbers that a finding points at."""
    claims = {claim.id: claim for claim in checked.report.claims}
    suspects = [claims[suspect.claim].span for suspect in finding.check.suspects if suspect.claim in claims]
    first = finding.span
    return [*([first] if first else []), *suspects]


def _meets(checked: Checked, span: Span, start: int, end: int) -> bool:
    first, last = checked.places.offsets(span)
    return first <= end and start <= last


def _replacements(checked: Checked, found: Sequence[Finding], edits: Edits) -> list[types.CodeAction]:
    """What would mend the findings, each way once."""
    claims = {claim.id: claim for claim in checked.report.claims}
    ways: dict[tuple[str, str], types.CodeAction] = {}
    for finding in found:
        for suspect in finding.check.suspects:
            claim = claims.get(suspect.claim)
            if claim and suspect.changes(claim.span.quote) and not _holds_markup(checked, claim.span):
                edit = edits.replacement(checked, claim.span, suspect.replacement)
                action = _action(checked, finding, edits, _title(claim, suspect), edit)
                ways.setdefault((suspect.claim, suspect.replacement), action)
    return list(ways.values())


def _title(claim: Claim, suspect: Suspect) -> str:
    return f"Replace {' '.join(claim.span.quote.split())} by {suspect.replacement} ({suspect.why})"


def _ignore(checked: Checked, finding: Finding, edits: Edits) -> types.CodeAction:
    check = finding.check
    title = f"Ignore {check.code} ({check.rule}) here, with a reason"
    return _action(checked, finding, edits, title, _ignoring(checked, finding, edits))


def _action(
    checked: Checked, finding: Finding, edits: Edits, title: str, edit: types.WorkspaceEdit
) -> types.CodeAction:
    about = diagnostic(finding, checked, edits.uri, related=False)
    return types.CodeAction(title, kind=types.CodeActionKind.QuickFix, diagnostics=[about], edit=edit)


def _ignoring(checked: Checked, finding: Finding, edits: Edits) -> types.WorkspaceEdit:
    """The comment of the document's form where `factcheck.reader.ignores` takes it to concern the finding."""
    check, original = finding.check, checked.report.article.original
    span = finding.span or Span(0, 0, "")
    start, end = checked.places.offsets(span)
    if original and original.form is Form.HTML:
        return edits.insertion(checked, start, f"<!-- factcheck: ignore {check.code} ", " -->")
    at = end if _in_table(checked, span) else _line_end(checked.places.text, end)
    if original:
        return edits.insertion(checked, at, f" <!-- factcheck: ignore {check.code} ", " -->")
    return edits.insertion(checked, at, f" [factcheck: ignore {check.code} ", "]")


def _in_table(checked: Checked, span: Span) -> bool:
    lines = checked.report.article.lines
    return any(line.start <= span.start < line.end and line.label is Label.TABLE for line in lines)


def _line_end(text: str, at: int) -> int:
    """The end of the words of the line around `at`."""
    stops = [stop for stop in (text.find("\n", at), text.find("\r", at)) if stop >= 0]
    return at + len(text[at : min(stops, default=len(text))].rstrip())


def _holds_markup(checked: Checked, span: Span) -> bool:
    """Whether tags or marks stand between the characters of a number: to replace it would tear them apart."""
    start, end = checked.places.offsets(span)
    article = checked.report.article
    shown = zip(article.reading[span.start : span.end], article.text[span.start : span.end], strict=True)
    return "<" in checked.places.text[start:end] or any(read == " " and not said.isspace() for read, said in shown)
