"""The two SDKs in process: what a turn costs with no server and no store around it."""
