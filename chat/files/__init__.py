"""Files that people send: what they are, where they are kept, who may have them, when they go."""
