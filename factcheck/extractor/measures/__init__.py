"""Measures: what is measured, whose and with whom, by the words that name it and their phrases."""
