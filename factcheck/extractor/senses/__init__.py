"""Senses: what a number says of its measure: a level, a change and which way, a share, a multiple."""
