"""The day that a stock is told of: reserves, debt, prices."""
