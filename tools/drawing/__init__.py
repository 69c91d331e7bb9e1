"""Makes the drawings of the knee: outlines set by hand go in, lit and shaded SVG comes out."""
