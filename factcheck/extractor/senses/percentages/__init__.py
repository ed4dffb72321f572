"""What a percentage says of its measure: a change, a share, or a level."""
