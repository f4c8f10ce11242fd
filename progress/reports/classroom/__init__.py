"""Reports on the learners of a class: who is on track, who has stopped, and what the class does not know."""
