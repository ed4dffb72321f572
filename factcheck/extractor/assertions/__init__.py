"""What a sentence says in words that numbers may prove or refute: "surged", "the only one to decline"."""

from factcheck.extractor.assertions.find import assertions_of

__all__ = ["assertions_of"]
