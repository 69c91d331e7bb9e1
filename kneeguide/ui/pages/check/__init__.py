"""The symptom check: one question a page."""
