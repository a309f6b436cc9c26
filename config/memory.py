"""Garbage collection for a process that lives long and starts with very many objects."""

import gc

# A turn makes thousands of objects, nearly all gone by counting alone: look for cycles less often.
THRESHOLDS = (10_000, 20, 20)


def settle() -> None:
    """When everything is loaded: what is here stays, so no collection looks at it again.

    Otherwise each full collection goes through all of Django and the SDKs, and every open stream
    waits for it.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(*THRESHOLDS)
