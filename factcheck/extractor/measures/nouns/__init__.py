"""What a noun that measures is told of by the words of its own phrase."""
