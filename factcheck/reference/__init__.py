"""The figures that articles are held against: described, read, compiled and looked up; also a user's own."""
