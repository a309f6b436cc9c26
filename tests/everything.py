"""`make test`: every suite on SQLite, then on PostgreSQL with Redis; says what could not be had."""

import os
import shutil
import subprocess
import sys
import time
from contextlib import ExitStack

from tests import databases

CHROMIUM = ("chromium", "chromium-browser", "google-chrome")


class Everything:
    def __init__(self) -> None:
        self.failed: list[str] = []
        self.left_out: list[str] = []
        self.second_try: list[str] = []
        self.has_browser = browser_here()

    def suite(
        self, name: str, command: list[str], *, again: list[str] | None = None, **environment: str
    ) -> None:
        """`again` tries what failed once more: a busy machine makes stories with clocks late."""
        say(f"\n== {name}")
        began = time.monotonic()
        code = subprocess.run(command, env={**os.environ, **environment}).returncode
        if code == 1 and again:
            say(f"== {name}: what failed, once more")
            code = subprocess.run(again, env={**os.environ, **environment}).returncode
            if code == 0:
                self.second_try.append(name)
        say(f"== {name}: {'passed' if code == 0 else 'FAILED'} in {time.monotonic() - began:.0f} s")
        if code:
            self.failed.append(name)

    def python(self, place: str, stories: str, **environment: str) -> None:
        pytest = [sys.executable, "-m", "pytest", "-q"]
        plain = [*pytest, "-m", "not browser and not servers"]
        self.suite(f"Python on {place}", [*plain, "-n", "2"], again=[*plain, "--lf"], **environment)
        # Servers and browsers want the two cores for themselves.
        told = [*pytest, "-m", stories]
        self.suite(f"Stories on {place}", told, again=[*told, "--lf"], **environment)

    def run(self) -> int:
        if not self.has_browser:
            self.left_out.append("the browser tests: no Chromium (apt install chromium)")
        npm = ["npm", "--prefix", "frontend", "run", "--silent"]
        self.suite("Front end", [*npm, "test"])
        if self.has_browser:
            self.suite("The element in a browser", [*npm, "test:browser", "--", "--retry=1"])
        # What a browser shows depends on no database; what a server does may.
        every = "browser or servers" if self.has_browser else "servers and not browser"
        self.python("SQLite", every)
        with ExitStack() as stack:
            urls = {}
            for key, server in (
                ("TEST_DATABASE_URL", databases.postgresql),
                ("TEST_REDIS_URL", databases.redis),
            ):
                try:
                    urls[key] = os.environ.get(key) or stack.enter_context(server())
                except databases.Unavailable as reason:
                    self.left_out.append(f"{server.__name__}: {reason}")
            if "TEST_DATABASE_URL" in urls:
                place = "PostgreSQL" + (" and Redis" if "TEST_REDIS_URL" in urls else "")
                self.python(place, "servers and not browser", **urls)
        return self.summary()

    def summary(self) -> int:
        for name in self.left_out:
            say(f"Not tested: {name}.")
        for name in self.second_try:
            say(f"Passed at the second try only, look at it: {name}.")
        if self.failed:
            say(f"Failed: {', '.join(self.failed)}.")
            return 1
        if self.left_out and os.environ.get("CI") == "true":
            say("With CI=true nothing may be left out.")
            return 1
        say("Everything passed.")
        return 0


def browser_here() -> bool:
    """Playwright's own Chromium or a system one."""
    if any(shutil.which(name) for name in CHROMIUM):
        return True
    probe = (
        "from playwright.sync_api import sync_playwright as p; import os, sys\n"
        "with p() as w: sys.exit(not os.path.exists(w.chromium.executable_path))"
    )
    return subprocess.run([sys.executable, "-c", probe], capture_output=True).returncode == 0


def say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(Everything().run())
