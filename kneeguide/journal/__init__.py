"""The diary: how the knee felt, kept in one SQLite file. Knows no Qt; it is told the time."""
