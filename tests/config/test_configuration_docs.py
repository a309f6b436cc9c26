"""The environment's keys in code, `.env.example` and docs cannot drift apart."""

import re
from pathlib import Path

from config.env import BASE_DIR, INSECURE_KEY, Env


def shown(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Path):
        return str(value.relative_to(BASE_DIR))
    if value in (INSECURE_KEY, [], None):
        return ""
    return str(value)


KEYS = {name.upper(): shown(field.default) for name, field in Env.model_fields.items()}


def test_the_example_lists_every_key_with_its_default() -> None:
    text = (BASE_DIR / ".env.example").read_text()
    assert dict(re.findall(r"^#([A-Z][A-Z0-9_]*)=(.*)$", text, re.M)) == KEYS


def test_every_key_of_the_example_has_a_comment_above() -> None:
    lines = (BASE_DIR / ".env.example").read_text().splitlines()
    keys = [n for n, line in enumerate(lines) if re.match(r"#[A-Z][A-Z0-9_]*=", line)]
    assert all(lines[n - 1].startswith("# ") for n in keys)


def test_the_docs_table_lists_every_key_with_its_default() -> None:
    text = (BASE_DIR / "docs" / "configuration.md").read_text()
    rows = re.findall(r"^\| `([A-Z0-9_]+)` \| (?:`(.*?)`)? *\| \S", text, re.M)
    assert dict(rows) == KEYS
