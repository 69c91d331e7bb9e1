"""The page of a condition."""
