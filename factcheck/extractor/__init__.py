"""From an article to its claims: every number, and what each one says."""
