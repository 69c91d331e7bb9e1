"""The figures that show how an exercise is done: poses in angles, worked out to points and shapes. No Qt here."""
