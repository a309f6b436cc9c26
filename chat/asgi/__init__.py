"""Around Django in an ASGI server: chat requests share threads, and slow readers are waited for."""
