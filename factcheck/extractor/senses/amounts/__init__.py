"""What an amount says of its measure: a level, or by how much it changed."""
