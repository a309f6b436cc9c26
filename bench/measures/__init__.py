"""One file for each kind of measure; each gives rows of the table."""
