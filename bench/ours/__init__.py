"""The product as the bench runs it: its own settings, and an assistant that only talks."""
