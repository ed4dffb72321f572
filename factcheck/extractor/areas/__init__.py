"""Areas: countries, groups and regions that a text names, by name, demonym, capital or pronoun."""

from factcheck.extractor.areas.find import find_areas, reported_from

__all__ = ["find_areas", "reported_from"]
