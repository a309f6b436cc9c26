"""New tasks out of what was said."""
