"""What is done, open again or gone: ordered, or only told."""
