"""The symptom check: what to ask, how urgent it is, which conditions fit and why. No Qt, no files, no clock."""
