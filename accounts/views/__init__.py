"""Pages of an account: thin, each form and service does the work."""
