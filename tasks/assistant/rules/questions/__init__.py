"""Questions about the list, and their answers."""
