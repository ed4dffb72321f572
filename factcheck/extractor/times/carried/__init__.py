"""The time that one sentence leaves to the next."""
