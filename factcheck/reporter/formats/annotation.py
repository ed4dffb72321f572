"""`annotation`: W3C Web Annotations, an annotation a finding, for tools that lay notes over a page.

https://www.w3.org/TR/annotation-model/
A quote with what stands before and after it finds the number again when the page has changed. Positions count code
points of the text, and are given where the text is the file itself.
"""

from __future__ import annotations

import uuid
from typing import Any

from factcheck.domain.article import Article
from factcheck.domain.claim import Span
from factcheck.domain.report import Report
from factcheck.reporter.findings import Finding, findings
from factcheck.reporter.output import Collected, Format, put_json
from factcheck.reporter.places import Places

_AROUND = 32
"""As many characters before and after a quote are given."""


class Annotations(Collected):
    def write(self) -> None:
        page = {
            "@context": "http://www.w3.org/ns/anno.jsonld",
            "type": "AnnotationPage",
            "id": "urn:factcheck:findings",
            "items": [annotation for report in self.reports for annotation in _annotations(report)],
        }
        put_json(self.stream, page)


def _annotations(report: Report) -> list[dict[str, Any]]:
    source = report.article.url or Places(report.article).uri
    return [_annotation(finding, report.article, source) for finding in findings(report)]


def _annotation(finding: Finding, article: Article, source: str) -> dict[str, Any]:
    bodies = [{"type": "TextualBody", "value": finding.message, "format": "text/plain", "purpose": "assessing"}]
    if finding.suspect:
        mended = finding.suspect.replacement
        bodies.append({"type": "TextualBody", "value": mended, "format": "text/plain", "purpose": "editing"})
    bodies.append({"type": "TextualBody", "value": finding.check.code, "purpose": "tagging"})
    spans = [*((finding.span,) if finding.span else ()), *(claim.span for claim in finding.related)]
    return {
        "id": uuid.uuid5(uuid.NAMESPACE_URL, f"{source}#{finding.fingerprint}").urn,
        "type": "Annotation",
        "motivation": "assessing",
        "body": bodies,
        "target": [{"source": source, "selector": _selectors(span, article)} for span in spans] or source,
    }


def _selectors(span: Span, article: Article) -> list[dict[str, Any]]:
    text = article.text
    selectors: list[dict[str, Any]] = [
        {
            "type": "TextQuoteSelector",
            "exact": text[span.start : span.end],
            "prefix": text[max(0, span.start - _AROUND) : span.start],
            "suffix": text[span.end : span.end + _AROUND],
        }
    ]
    if article.original is None or article.original.is_the_text:
        selectors.append({"type": "TextPositionSelector", "start": span.start, "end": span.end})
    return selectors


FORMAT = Format("W3C Web Annotations, for notes over a page", Annotations)
