"""Datasets too large to compile: their Parquet files are looked up where they lie, by DuckDB."""
