"""What stands in the article, and whose word it is."""
