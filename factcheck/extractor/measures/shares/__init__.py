"""Parts of a whole: of what a share is told, and whose the part is."""
