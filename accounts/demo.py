"""The demo person of a development start."""

DEMO_EMAIL = "demo@example.com"
DEMO_PASSWORD = "chatkit-tasks-demo"  # noqa: S105 public on purpose, and refused outside DEBUG
