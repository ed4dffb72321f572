"""Figures that agree though no rule ties them, and how often chance would make them."""
