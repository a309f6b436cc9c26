"""What was done to tasks, in words."""

from collections.abc import Sequence

from tasks.models import Change, Verb


def described(changes: Sequence[Change]) -> str:
    """What was done, for people: 'completed “Pay rent” (#3)', 'deleted 4 tasks'."""
    meant = [change for change in changes if change.verb != Verb.FOLLOWED] or changes
    verbs = list(dict.fromkeys(change.get_verb_display() for change in meant))
    numbers = {change.task.number for change in meant}
    if len(numbers) > 1:
        return f"{' and '.join(verbs)} {len(numbers)} tasks"
    task = meant[0].task
    return f"{' and '.join(verbs)} “{task.title}” (#{task.number})"
