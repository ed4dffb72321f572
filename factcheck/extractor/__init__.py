"""From an article to its claims: every number, and what each one says."""

from factcheck.extractor.reading import Extraction, extract

__all__ = ["Extraction", "extract"]
