"""Which tasks are meant: by number, row, pronoun or the words of a title."""
