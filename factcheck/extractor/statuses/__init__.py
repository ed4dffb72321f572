"""Statuses: numbers that state no statistic, and why."""
