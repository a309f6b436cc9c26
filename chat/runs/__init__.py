"""One answer being made: a task of its own, with a log that readers follow."""
