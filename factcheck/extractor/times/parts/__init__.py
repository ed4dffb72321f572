"""A part of a year where the year is named, and the year where a part is."""
