"""Ranks: who stands where among whom."""
