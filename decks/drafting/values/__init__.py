"""What an article says in values: dates, numbers, names."""
