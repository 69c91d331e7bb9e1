"""What the answers of the symptom check come to."""
