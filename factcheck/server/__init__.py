"""`factcheck serve`: the page, the JSON API and LanguageTool's protocol, on one port. Nothing is stored or logged."""
