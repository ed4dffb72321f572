"""The tables of a page: rows that bars, tabs or wide gaps cut into columns with figures under one another."""

from factcheck.reader.tables.page import find_tables

__all__ = ["find_tables"]
