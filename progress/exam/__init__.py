"""Planning for exams: which cards to answer on which day, so that most is recalled on the day of the exam."""
