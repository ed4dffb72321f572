"""What is told of a report: a page for people, records for programs, marks for editors."""
