"""Numbers that the words of a text tie, whatever each of them was read to be."""
