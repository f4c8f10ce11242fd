"""Reports: one module each, from what memory holds to the figures shown. They read nothing and print nothing."""
