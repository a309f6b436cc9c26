"""The product's settings with little patience at the end of the process."""

from config.settings import *  # noqa: F403
from config.settings import CHATKIT

CHATKIT = {**CHATKIT, "GRACE_SECONDS": 2.0}
