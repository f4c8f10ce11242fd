"""What the file itself must be: YAML, keys, ids, names, and what is ignored."""
