"""Which balance a number is, whose, and in whose favour."""
