"""The second reading: of all that a slot of a number could be, what is likeliest on the whole.

The rules decide one after the other and each for itself. Here everything that an area or a period could tell for a
number is put beside what the rules say, described by some dozens of plain figures (how far, what stands between, how
often the article names it …), and weighed by trees that were trained on articles of our own (`training/`).
"""
