"""Processes of the bench: each on a core of its own, watched by /proc, ended by its pid."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from http.client import HTTPConnection, HTTPException
from pathlib import Path

from tests.servers.ports import free_port

ROOT = Path(__file__).resolve().parents[1]
TICKS = os.sysconf("SC_CLK_TCK")
CORES = sorted(os.sched_getaffinity(0))
# What is measured has a core to itself; the model and the load share another.
TESTED, BESIDE = {CORES[0]}, {CORES[-1]}


class Running:
    """A process of Python: `Running(["-m", "bench.model"], cores=BESIDE)`."""

    def __init__(
        self,
        arguments: Sequence[str],
        *,
        cores: set[int],
        env: Mapping[str, str] | None = None,
        log: Path | None = None,
        talks: bool = False,
    ) -> None:
        self.log = log
        output = log.open("ab") if log else None
        self.process = subprocess.Popen(
            [sys.executable, *arguments],
            cwd=ROOT,
            env={**os.environ, **(env or {})},
            stdin=subprocess.PIPE if talks else subprocess.DEVNULL,
            stdout=subprocess.PIPE if talks else output,
            stderr=None if talks else output,
            text=True,
            preexec_fn=lambda: os.sched_setaffinity(0, cores),
        )
        if output:
            output.close()

    @property
    def pid(self) -> int:
        return self.process.pid

    def cpu(self) -> float:
        """Seconds of all its threads, in user and kernel mode."""
        stat = Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(stat[11]) + int(stat[12])) / TICKS

    def memory(self) -> int:
        """Bytes that are its own: resident, without what is shared with others."""
        rollup = Path(f"/proc/{self.pid}/smaps_rollup").read_text().splitlines()
        kinds = ("Private_Clean:", "Private_Dirty:")
        return sum(int(line.split()[1]) * 1024 for line in rollup if line.startswith(kinds))

    def threads(self) -> int:
        return len(os.listdir(f"/proc/{self.pid}/task"))

    def handles_on(self, path: Path) -> int:
        """How often the process has the file open: a SQLite connection each."""
        found = 0
        for handle in Path(f"/proc/{self.pid}/fd").iterdir():
            with suppress(OSError):
                found += os.readlink(handle) == str(path.resolve())
        return found

    def stop(self) -> None:
        if self.process.poll() is not None:
            return
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(5)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()


class Server(Running):
    """A process that listens on a port of its own."""

    def __init__(
        self, arguments: Sequence[str], *, env: Mapping[str, str], log: Path, cores: set[int]
    ) -> None:
        self.port = free_port()
        env = {**env, "PORT": str(self.port)}
        super().__init__(
            [argument.replace("{port}", str(self.port)) for argument in arguments],
            cores=cores,
            env=env,
            log=log,
        )

    def wait(self, path: str = "/livez", seconds: float = 60) -> None:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if self.process.poll() is not None:
                break
            if answers(self.port, path):
                return
            time.sleep(0.02)
        said = self.log.read_text()[-2000:] if self.log else ""
        raise RuntimeError(f"A server of the bench did not start:\n{said}")


def answers(port: int, path: str) -> bool:
    connection = HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", path)
        return connection.getresponse().status == 200
    except (OSError, HTTPException):
        return False
    finally:
        connection.close()
