"""The screens of browsing: the list of cards with its filter, and one card."""
