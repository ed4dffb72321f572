"""Gaps: bare numbers, and the unit that each takes over from another."""
