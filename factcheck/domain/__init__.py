"""The nouns that every station knows: frozen, typed, without behaviour that needs another station."""
