"""A review line by line: the session, its commands, what it prints."""
