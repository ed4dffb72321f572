"""Which way goods go: out, in, both ways, or only through."""
