"""Numbers as intervals, and the small formulas over them."""
