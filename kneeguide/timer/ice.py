"""The limits on cold that no content can lift."""

ICE_LIMIT_SECONDS = 20 * 60
"""The longest time on ice, in seconds; longer may harm skin and nerves."""
ICE_GAP_SECONDS = 2 * 60 * 60
"""The pause between two uses of ice, in seconds; less needs a clear yes."""
ICE_TIMES_A_DAY = 5
"""How often ice may be used in a day; more needs a clear yes."""
