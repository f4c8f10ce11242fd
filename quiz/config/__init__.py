"""The config file: what may stand in it, what stands in it, and changing it."""
