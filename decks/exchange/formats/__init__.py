"""The foreign formats, a module or a folder each; `decks.exchange` lists them."""
