"""What a number is told of because something before it was: it goes on with that, or takes it up."""
