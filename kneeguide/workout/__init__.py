"""A guided session: the exercises of a day, one step after the other. It is told the time. No Qt, no files."""
