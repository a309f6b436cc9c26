"""docs/models.md and the code cannot drift apart."""

import re

from chat.llm import problems
from chat.llm.problems import Problem
from chat.llm.providers import PROVIDERS
from config.env import BASE_DIR

TEXT = (BASE_DIR / "docs" / "models.md").read_text()


def test_every_provider_has_its_row() -> None:
    rows = {
        cells[0].strip("`"): (cells[3].strip("`"), cells[4].strip("`"))
        for line in TEXT.splitlines()
        if (cells := [cell.strip() for cell in line.strip("|").split("|")])[0].strip("`")
        in PROVIDERS
    }
    stated = {name: (p.model or "(name one)", p.base_url) for name, p in PROVIDERS.items()}
    stated["custom"] = ("(name one)", "(required)")
    assert rows == stated


def test_every_check_is_listed() -> None:
    found = {value.id for value in vars(problems).values() if isinstance(value, Problem)}
    assert set(re.findall(r"`(chat\.[EW]1\d\d)`", TEXT)) == found
