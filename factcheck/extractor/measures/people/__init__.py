"""People: how many there are, who among them is counted, and what they are paid."""
