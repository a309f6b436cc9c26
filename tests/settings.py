"""The product's settings for tests: no .env of the developer, a data folder of their own."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

DATA = Path(tempfile.mkdtemp(prefix="chatkit-tasks-tests-"))
atexit.register(shutil.rmtree, DATA, ignore_errors=True)


def own_redis(url: str) -> str:
    """Workers run side by side: each takes a Redis database of its own."""
    worker = os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw")
    return f"{url.rpartition('/')[0]}/{worker}" if url else ""


for key in ("OPENROUTER_API_KEY", "GEMINI_API_KEY", "OPENAI_API_KEY"):
    os.environ.pop(key, None)
os.environ.update(
    LLM_PROVIDER="embedded",
    ENV_FILE=str(DATA / "no.env"),
    DATA_DIR=str(DATA),
    DATABASE_URL=os.environ.get("TEST_DATABASE_URL", ""),
    REDIS_URL=own_redis(os.environ.get("TEST_REDIS_URL", "")),
    LOG_LEVEL="WARNING",
    # Tests speak faster than people; those of the limits set their own.
    CHAT_MESSAGES_PER_MINUTE="0",
    CHAT_CONCURRENT_RUNS="0",
)

from config.settings import *  # noqa: E402, F403
from config.settings import CHATKIT, DATABASES  # noqa: E402

# Each test has a loop of its own, and Redis connections are a loop's: only its own tests use it.
CHATKIT["RATE_STORAGE"] = ""
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
if not os.environ["DATABASE_URL"]:
    # A file, not memory: only a file has the locks that the product meets.
    DATABASES["default"]["TEST"] = {"NAME": str(DATA / "test.sqlite3")}
