"""Times of numbers in brackets."""
