"""Steps a minute: measured by tapping or counting, raised a little, and beaten. It is told the time, never asks."""
