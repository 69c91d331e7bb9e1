"""Makes the drawings of the knee: hand-set outlines in `views/*.yaml` in, lit and shaded SVG out."""
