"""The timers: ice, rest, stretches and sets."""
