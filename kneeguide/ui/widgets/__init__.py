"""The parts that pages are built from, painted from the theme's tokens."""
