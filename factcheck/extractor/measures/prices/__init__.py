"""Prices, indices, and growth with prices taken off."""
