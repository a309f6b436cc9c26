"""One turn: what the model reads, the agent's answer, and ChatKit's event pipeline around it."""
