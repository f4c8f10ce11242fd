"""Browse: all cards of the decks with their state, a filter language over them, and what can be done with them."""
