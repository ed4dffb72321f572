"""Inputs that nobody would write, for all that reads them: `python -m fuzz TARGET` (README.md)."""
