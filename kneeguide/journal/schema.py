"""The tables of the diary, as the steps that lead from one version to the next."""

APPLICATION_ID = 0x4B6E6547
"""What marks a file as a diary of this guide: "KneG"."""

Migration = tuple[str, ...]
"""The statements that lead to the next version."""

MIGRATIONS: tuple[Migration, ...] = (
    (
        """
        CREATE TABLE entry (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            at INTEGER NOT NULL CHECK (typeof(at) = 'integer' AND at BETWEEN 0 AND 253000000000),
            zone INTEGER NOT NULL CHECK (typeof(zone) = 'integer' AND zone BETWEEN -93600 AND 93600),
            side TEXT NOT NULL CHECK (side IN ('left', 'right')),
            places TEXT NOT NULL,
            pain INTEGER NOT NULL CHECK (typeof(pain) = 'integer' AND pain BETWEEN 0 AND 10),
            felt TEXT NOT NULL CHECK (felt IN ('now', 'after_run', 'next_morning')),
            note TEXT NOT NULL CHECK (length(note) <= 500)
        )
        """,
    ),
    (
        """
        CREATE TABLE timer (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            at INTEGER NOT NULL CHECK (typeof(at) = 'integer' AND at BETWEEN 0 AND 253000000000),
            zone INTEGER NOT NULL CHECK (typeof(zone) = 'integer' AND zone BETWEEN -93600 AND 93600),
            timer TEXT NOT NULL,
            name TEXT NOT NULL CHECK (length(name) <= 500),
            side TEXT CHECK (side IS NULL OR side IN ('left', 'right')),
            seconds INTEGER NOT NULL CHECK (typeof(seconds) = 'integer' AND seconds >= 0),
            ice INTEGER NOT NULL CHECK (ice IN (0, 1)),
            UNIQUE (at, timer)
        )
        """,
    ),
)
"""A file's version is the number of steps that were taken. Steps are never changed once they were published."""
