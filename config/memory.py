"""Garbage collection for a process that lives long and starts with very many objects."""

import gc

# Loading makes a million objects that stay, and a turn thousands that are gone by counting alone:
# look for cycles less often.
THRESHOLDS = (10_000, 20, 20)


def collect_less() -> None:
    """Before anything is loaded: to look through it meanwhile took a quarter of the start."""
    gc.set_threshold(*THRESHOLDS)


def settle() -> None:
    """When everything is loaded: what is here stays, so no collection looks at it again.

    Otherwise each full collection goes through all of Django and the SDKs, and every open stream
    waits for it.
    """
    gc.freeze()
