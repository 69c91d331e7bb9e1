"""The drawing of the knee: its file, its painter, its regions."""
