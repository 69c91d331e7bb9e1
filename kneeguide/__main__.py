"""`python -m kneeguide`."""

import sys

from kneeguide.cli import main

if __name__ == "__main__":
    sys.exit(main())
