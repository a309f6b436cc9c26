"""A conversation as a person reads it without the element: admin, terminal, export."""
