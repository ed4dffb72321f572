"""The tools that `benchmarks/extraction.py` compares, a file each, and the process that runs one of them.

A tool is a module with a `load` that returns what reads texts: given (text, day of publication) pairs it gives for each
text its quantities as (start, end, values, unit), the values of a range being its two ends and its middle.
"""
