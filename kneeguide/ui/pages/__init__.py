"""The pages of the window; each is given its data and a way to go elsewhere."""
