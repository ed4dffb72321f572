"""Which number is likeliest wrong, what it would be instead, and how that is told."""
