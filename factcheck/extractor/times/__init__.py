"""Times: when a number was true, and what a change is measured against."""
