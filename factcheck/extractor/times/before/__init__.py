"""Times before the one spoken of, and coming back from them."""
