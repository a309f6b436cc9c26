"""Starts the real site as a process of its own, under daphne or uvicorn, for tests."""

from tests.servers.site import SERVERS, Site, site

__all__ = ["SERVERS", "Site", "site"]
