"""The words of the language, under the name by which the extractor's files know their loader."""

from factcheck.resources import vocabulary

__all__ = ["vocabulary"]
