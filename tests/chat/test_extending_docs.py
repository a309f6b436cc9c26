"""The page for other Django teams and the project in the tests are one and the same."""

import re
from pathlib import Path

from chat import checks, hosted_checks

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "extending.md").read_text()
PROJECT = ROOT / "tests" / "example_project"
# What the page leads through whole; of the others it shows parts, or `startproject` made them.
WHOLE = {"models", "services", "widgets", "tools", "assistant", "rules"}


def blocks() -> list[tuple[str, str]]:
    return re.findall(r"^`([\w/.]+)`:\n\n```\w+\n(.*?)\n```$", PAGE, re.M | re.S)


def test_each_block_stands_in_the_project_as_it_is() -> None:
    assert len(blocks()) == PAGE.count("\n```\n")
    for name, text in blocks():
        assert text in (PROJECT / name).read_text(), name


def test_no_file_of_the_domain_is_left_out() -> None:
    for name in WHOLE:
        shown = dict(blocks())[f"books/{name}.py"]
        assert shown.strip() == (PROJECT / "books" / f"{name}.py").read_text().strip()


def test_every_check_of_the_engine_is_explained() -> None:
    files = [checks.__file__, hosted_checks.__file__]
    known = re.findall(r'id="(chat\.[EW]\d+)"', "".join(Path(f).read_text() for f in files))
    assert sorted(set(known)) == sorted(re.findall(r"^\| `(chat\.[EW]\d+)` \|", PAGE, re.M))
