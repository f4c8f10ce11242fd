"""The page of one deck."""
