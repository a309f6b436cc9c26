"""A PDF's text, on stdout: a program of its own, so that a hostile file takes nothing with it.

It imports nothing of the project and is started with `-I`.
"""

import io
import sys

import pypdf

if sys.platform != "win32":
    import resource

MEMORY = 768 * 1024 * 1024
SECONDS = 10
DAMAGED = 3


def main(most: int) -> int:
    if sys.platform != "win32":
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    try:
        reader = pypdf.PdfReader(io.BytesIO(sys.stdin.buffer.read()))
        if reader.is_encrypted and not reader.decrypt(""):
            return 0
        texts, room = [], most
        for page in reader.pages:
            text = page.extract_text()
            texts.append(text[:room])
            room -= len(text)
            if room <= 0:
                break
    except Exception:  # noqa: BLE001 whatever a broken or hostile file provokes: it is not readable
        return DAMAGED
    sys.stdout.buffer.write("\n\n".join(texts).encode("utf-8", "replace"))
    return 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
