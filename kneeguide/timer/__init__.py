"""Timers: protocols and countdowns. They are told the time and never ask for it. No Qt, no files."""
