"""Products: what was traded, made or counted."""
