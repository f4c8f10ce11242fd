"""The review bench: an instructor's drafted facts beside the article, and every decision one key away."""
