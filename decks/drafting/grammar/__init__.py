"""English grammar, as far as drafting needs it: words and their tags, phrases, clauses."""
