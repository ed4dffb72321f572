"""Sides: whose trade a number tells of, and with whom."""
