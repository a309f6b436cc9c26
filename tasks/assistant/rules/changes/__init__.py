"""What becomes of a task's day, priority, tags, title and notes."""
