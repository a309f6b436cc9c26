"""The engine on the command line: the same runs, in process, without HTTP."""
