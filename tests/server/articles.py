"""Sentences that the tests of the server send."""

WRONG = "Uruguay’s wheat exports rose 30 percent to $22.4 million in 2019 from $20.1 million in 2018."
RIGHT = "Uruguay’s wheat exports rose 11.4 percent to $22.4 million in 2019 from $20.1 million in 2018."
GERMAN = "Die Ausfuhren der Schweiz stiegen im Jahr 2019 nach Angaben der Behörde um 30 Prozent auf 22 Milliarden. " * 5
