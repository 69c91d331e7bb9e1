"""A guided session: the exercises of a day, one after the other."""
