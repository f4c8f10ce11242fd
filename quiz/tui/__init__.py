"""The full-screen app: a folder for each screen; screens take plain data and hold no rules of study."""
