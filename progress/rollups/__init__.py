"""Roll-ups: what a log adds up to, so that a report need not read it. Kept by `progress.store.rollups`."""
