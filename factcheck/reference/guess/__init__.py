"""What a bare file of figures holds, guessed from its heads, titles, notes and cells, for a person to look at."""

from factcheck.reference.guess.guess import Guess, Told, guess

__all__ = ["Guess", "Told", "guess"]
