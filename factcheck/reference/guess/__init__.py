"""What a bare file of figures holds, guessed from its heads, titles, notes and cells, for a person to look at."""

from factcheck.reference.guess.guess import Guess, guess
from factcheck.reference.guess.told import Told

__all__ = ["Guess", "Told", "guess"]
