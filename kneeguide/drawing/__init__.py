"""The drawings of the knee: SVG files to frozen values, or every finding with its line. It knows no Qt."""
