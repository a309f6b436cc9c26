"""`python -m tests.model_server --port 0`: prints its address, serves until it is ended."""

import argparse
import asyncio
import sys
import threading

from tests.model_server.script import Answer
from tests.model_server.server import ModelServer


def main() -> None:
    parser = argparse.ArgumentParser(prog="tests.model_server", description=__doc__)
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--words", type=int, default=50, help="words of an unscripted answer")
    parser.add_argument("--pace", type=float, default=0, help="seconds between events")
    parser.add_argument("--latency", type=float, default=0, help="seconds before the answer")
    options = parser.parse_args()
    text = " ".join(f"word{number}" for number in range(options.words))
    otherwise = Answer(text=text, pace=options.pace, latency=options.latency)
    server = ModelServer(port=options.port, otherwise=otherwise)
    threading.Thread(target=lambda: _announce(server), daemon=True).start()
    asyncio.run(server.serve())


def _announce(server: ModelServer) -> None:
    server.wait_until_ready()
    sys.stdout.write(server.base_url + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
