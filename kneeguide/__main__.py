"""`python -m kneeguide` and the command `kneeguide`: loads no more than a start needs."""

import gc
import sys

from kneeguide.later import loaded_later

gc.disable()  # what a start makes, stays: looking for what could go costs 10 ms of it
with loaded_later("msgspec.inspect"):  # only schemas need it
    from kneeguide.cli import main

if __name__ == "__main__":
    sys.exit(main())
