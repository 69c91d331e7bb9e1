"""The page on cadence: find your own steps a minute, choose a goal, run to the beat."""
