"""How much may be changed in one go."""

from collections.abc import Sequence

from tasks.errors import TooMany

MANY = 200


def within_limit(given: Sequence[object]) -> None:
    if len(given) > MANY:
        raise TooMany(len(given), MANY)
