"""What one would build instead, as ChatKit's guides show it: FastAPI and a store in memory."""
