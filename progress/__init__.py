"""What a learner remembers: the review log, memory replayed from it, today's queue, and the store on disk."""
