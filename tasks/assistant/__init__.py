"""The one wing that knows both tasks and ChatKit: what the chat engine is given."""
