"""The tables of a page: figures in columns, however they are cut, in lists under a unit, or pasted a cell a line."""

from factcheck.reader.tables.page import find_tables

__all__ = ["find_tables"]
