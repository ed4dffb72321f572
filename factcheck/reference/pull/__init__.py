"""Figures fetched from those who publish them, when a user asks for it and at no other time.

Asking, waiting, keeping answers and writing the dataset are the same for all; each provider is a file of `providers/`.
"""
