"""What lets a student be right who knows only how questions are made."""
