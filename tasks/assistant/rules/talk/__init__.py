"""What is no request about tasks."""
