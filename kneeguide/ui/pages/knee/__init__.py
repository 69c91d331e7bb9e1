"""The page that a person comes to first: the knee, and what each part of it could mean."""
