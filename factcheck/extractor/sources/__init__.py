"""Sources: who reported a figure."""

from factcheck.extractor.sources.find import find_sources, source_country

__all__ = ["find_sources", "source_country"]
