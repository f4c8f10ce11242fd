"""For students: a session of questions, in the terminal's full screen or line by line."""
