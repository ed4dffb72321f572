"""The figures of tables: what the heads of its column and its row, the caption and the article say of each."""

from factcheck.extractor.tables.read import Tabled, read_table

__all__ = ["Tabled", "read_table"]
