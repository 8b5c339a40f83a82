"""``python -m generator`` is the command ``atlas``."""

import sys

from generator.cli import main

sys.exit(main())
