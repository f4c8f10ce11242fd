"""The values that facts are made of: text, names, dates and quantities. Each module parses, writes and compares one."""
