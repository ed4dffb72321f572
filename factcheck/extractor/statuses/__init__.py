"""Statuses: numbers that state no statistic, and why: forecasts, aims, duties, prices, figures of firms."""
