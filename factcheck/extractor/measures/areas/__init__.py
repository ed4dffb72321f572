"""Which area beside a number has what it tells."""
