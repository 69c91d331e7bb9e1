"""The pain diary: log how it feels, see how it goes, change what was logged."""
