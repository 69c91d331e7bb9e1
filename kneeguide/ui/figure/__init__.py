"""The exercise figures on the screen and on paper: one painter, and the widget that lets them move."""
