"""From bytes to typed values: files, the YAML tree with its places, and what each key may hold."""
