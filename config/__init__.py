"""The composition root: the one package that knows all others, and what they are set up with."""

from config.memory import collect_less

collect_less()  # here, because this is loaded before anything that is large
