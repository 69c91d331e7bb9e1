"""KneeGuide: an offline guide to a runner's sore knee."""

__version__ = "0.1.0"
