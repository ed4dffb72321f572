"""What a change is measured from."""
