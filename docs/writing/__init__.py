"""What `python docs/write.py` writes, a file a kind of page or part."""
