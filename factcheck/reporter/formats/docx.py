"""`docx`: a Word document with a comment at each number that a finding points at.

An article that came as a Word document comes back as it was, with the comments added; any other is written as
paragraphs. A comment on a foot- or endnote hangs at the note's mark in the text, since notes hold no comments.
"""

from __future__ import annotations

import io
from copy import deepcopy
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from factcheck.domain.article import Article, Label
from factcheck.domain.claim import Span
from factcheck.domain.errors import FactcheckError
from factcheck.domain.original import Form
from factcheck.domain.report import Report
from factcheck.extras import need
from factcheck.reader.forms.docx import NOTES
from factcheck.reader.word_text import PlacedRun, WordText, child_text, reference_run
from factcheck.reader.xml import parse_xml
from factcheck.reporter.findings import Finding, findings
from factcheck.reporter.marks import SYMBOLS, mark_of_check
from factcheck.reporter.output import Format, Medium, Output, Stream
from factcheck.reporter.wording import xml_text

_AUTHOR, _INITIALS = "factcheck", "fc"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_DATE = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}date"
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The time of every part: the same report gives the same bytes."""


class Manuscript(Output):
    def __init__(self, stream: Stream, several: bool = False) -> None:
        super().__init__(stream, several)
        self._docx = need("docx", "docx", "the format docx")
        self._run = need("docx.text.run", "docx", "the format docx").Run

    def report(self, report: Report) -> None:
        original = report.article.original
        if original and original.form is Form.DOCX and original.content:
            document = self._opened(original.content, report.article.id)
            notes = _notes(original.content)
        else:
            document, notes = _written(self._docx.Document(), report.article), []
        body = document.element.body
        found = findings(report)
        spans = {finding.check.id: _placed(finding, report) for finding in found}
        for run in WordText(body, notes).runs:
            _split(run, {at for span in spans.values() if span for at in (span.start, span.end)})
        runs = WordText(body, notes).runs
        for finding in found:
            span = spans[finding.check.id]
            held = [run for run in runs if span and run.start < span.end and span.start < run.end]
            if held:
                self._comment(document, held, finding, report)
        self.stream.write(_timeless(document))

    def _opened(self, content: bytes, name: str | None) -> Any:
        try:
            return self._docx.Document(io.BytesIO(content))
        except (KeyError, ValueError, SyntaxError) as error:  # python-docx, lxml: odd parts, a document with macros
            message = f"{name or 'the document'} cannot be written again with comments: save it as a plain DOCX first."
            raise FactcheckError("unreadable", message) from error

    def _comment(self, document: Any, held: list[PlacedRun], finding: Finding, report: Report) -> None:
        marked = [run.element if run.note is None else reference_run(document.element.body, run.note) for run in held]
        runs = [self._run(element, document) for element in marked if element is not None]
        if not runs:
            return
        paragraphs = [xml_text(words) for words in _words(finding, report)]
        comment = document.add_comment([runs[0], runs[-1]], paragraphs[0], _AUTHOR, _INITIALS)
        for words in paragraphs[1:]:
            comment.add_paragraph(words)
        comment._comment_elm.attrib.pop(_DATE, None)


def _words(finding: Finding, report: Report) -> list[str]:
    """What a comment says, a paragraph each."""
    check = finding.check
    quotes = {claim.id: claim.span.quote for claim in report.claims}
    words = [f"{SYMBOLS[mark_of_check(check)]} {finding.message}"]
    mended = [(s, quotes.get(s.claim, s.claim)) for s in check.suspects]
    words += [f"Perhaps {s.replacement} for {quote}: {s.why}" for s, quote in mended if s.changes(quote)]
    if check.reference:
        address = f" {check.reference.url}" if check.reference.url else ""
        words.append(f"Source: {check.reference.source}, {check.reference.citation}.{address}")
    return [*words, f"{check.rule} {check.code}"]


def _notes(content: bytes) -> list[Any]:
    with ZipFile(io.BytesIO(content)) as parts:
        return [parse_xml(parts.read(part), part) for part in NOTES if part in parts.namelist()]


def _placed(finding: Finding, report: Report) -> Span | None:
    """Where the finding stands in the text of the document that is written."""
    original, span = report.article.original, finding.span
    if span is None:
        return None
    if original and original.form is Form.DOCX:
        return span
    before = 0
    for line in report.article.lines:
        if line.label is Label.FURNITURE:
            continue
        if line.start <= span.start < line.end:
            moved = before - line.start
            return Span(span.start + moved, min(span.end, line.end) + moved, span.quote)
        before += line.end - line.start + len("\n\n")
    return None


def _written(document: Any, article: Article) -> Any:
    """`document` with the article's own lines, a paragraph each."""
    for line in article.lines:
        if line.label is not Label.FURNITURE:
            style = "Heading 1" if line.label is Label.HEADLINE else None
            paragraph = document.add_paragraph(style=style)
            paragraph.add_run(xml_text(article.text[line.start : line.end]).replace("\r", " "))
    document.core_properties.title = xml_text(article.title or "")[:255]
    document.core_properties.author = _AUTHOR
    return document


def _split(run: PlacedRun, places: set[int]) -> None:
    """Cut `run` in two or more at those of `places` that lie within it."""
    element, first = run.element, run.start
    for place in sorted(at for at in places if run.start < at < run.end):
        if run.note is None:
            element = _cut(element, place - first)
            first = place


def _cut(run: Any, place: int) -> Any:
    """Leave the first `place` characters in `run`; a copy of it behind it, which is returned, has the others."""
    rest = deepcopy(run)
    at = 0
    for mine, theirs in list(zip(run, rest, strict=True)):
        words = child_text(mine)
        if mine.tag.endswith("}rPr"):
            continue
        if words and at < place < at + len(words):
            mine.text, theirs.text = words[: place - at], words[place - at :]
            mine.set(_SPACE, "preserve")
            theirs.set(_SPACE, "preserve")
        elif at < place:
            rest.remove(theirs)
        else:
            run.remove(mine)
        at += len(words)
    run.addnext(rest)
    return rest


def _timeless(document: Any) -> bytes:
    """The file, its parts stamped with one time."""
    saved, made = io.BytesIO(), io.BytesIO()
    document.save(saved)
    with ZipFile(saved) as parts, ZipFile(made, "w", ZIP_DEFLATED) as written:
        for name in parts.namelist():
            part = ZipInfo(name, _FIRST_DAY)
            part.compress_type = ZIP_DEFLATED
            written.writestr(part, parts.read(name))
    return made.getvalue()


FORMAT = Format("a Word document with comments at the numbers", Manuscript, Medium.BYTES, single=True)
