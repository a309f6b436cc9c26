"""A chat-completions server that says as many tokens as it is told, as fast as it is told."""
