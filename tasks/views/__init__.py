"""The task pages: server-rendered, usable without a script, swapped in place by htmx with one."""
