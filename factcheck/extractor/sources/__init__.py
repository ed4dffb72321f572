"""Sources: who reported a figure."""

from factcheck.extractor.sources.countries import source_country
from factcheck.extractor.sources.find import find_sources

__all__ = ["find_sources", "source_country"]
