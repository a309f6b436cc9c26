"""What the model reads of a text or a PDF."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from chat.files import refusals

PROGRAM = Path(__file__).with_name("pdf_text.py")
PATIENCE = 20.0


def bounded(text: str, most: int) -> str:
    clean = text.replace("\0", "�").encode("utf-8", "replace").decode()
    if len(clean) <= most:
        return clean
    return f"{clean[:most]}\n[The file is longer; the rest was left out.]"


def pdf_text(data: bytes, most: int) -> str:
    """Empty for scans and locked files; raises FileRefused for what is no PDF after all."""
    try:
        done = subprocess.run(  # noqa: S603 our own program, no shell, no name of the file
            [sys.executable, "-I", str(PROGRAM), str(most + 1)],
            input=data,
            capture_output=True,
            timeout=PATIENCE,
            check=False,
            env={},
        )
    except subprocess.TimeoutExpired:
        raise refusals.broken("PDF") from None
    if done.returncode != 0:
        raise refusals.broken("PDF")
    return bounded(done.stdout.decode("utf-8", "replace").strip(), most)
