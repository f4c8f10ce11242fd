"""Questions that are harder to read than to answer."""
