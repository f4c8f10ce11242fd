"""What instructors write: decks of typed, cited facts, and the questions made from them."""
