"""The limit on cold that no content can lift."""

ICE_LIMIT_SECONDS = 20 * 60
"""The longest time on ice, in seconds; longer may harm skin and nerves."""
