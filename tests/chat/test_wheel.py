"""`make build`: another team's environment gets the engine whole, and nothing of this house."""

import ast
import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, packages_distributions, requires
from pathlib import Path

import pytest

from deploy.wheel_metadata import engine_dependencies

ROOT = Path(__file__).parents[2]
# Run in the example project, with the wheel installed.
LOOK = """
import json
import chat
from django.contrib.staticfiles import finders
from django.template import Context, Template
from django.test import RequestFactory
from books.models import Reader
request = RequestFactory().get("/")
request.user = Reader(username="ana")
page = Template("{% load chatkit %}{% chatkit %}").render(Context({"request": request}))
files = ["built/chatkit.js", "built/embed.js", "built/highlight.js", "built/icons.js",
         "chat/chatkit.css", "chat/admin.css"]
print(json.dumps({"from": chat.__file__, "page": page, "files": list(map(finders.find, files))}))
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", out]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    (made,) = out.glob("*.whl")
    return made


@pytest.mark.servers
def test_the_wheel_holds_the_engine_only(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert {name.partition("/")[0] for name in names} == {
        "chat",
        "chatkit_tasks-0.1.0.dist-info",
    }
    for kept in (ROOT / "chat").rglob("*"):
        if kept.is_file() and "__pycache__" not in kept.parts:
            assert kept.relative_to(ROOT).as_posix() in names


@pytest.mark.servers
def test_installed_elsewhere_the_tag_renders_and_its_files_are_found(
    wheel: Path, tmp_path: Path
) -> None:
    python = _environment(wheel, tmp_path / "venv")
    project = tmp_path / "library"
    shutil.copytree(ROOT / "tests" / "example_project", project)
    done = subprocess.run(
        [python, "manage.py", "shell", "--verbosity", "0", "--command", LOOK],
        cwd=project,
        env={"PATH": os.environ["PATH"]},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    home = str(tmp_path / "venv")
    assert found["from"].startswith(home)
    assert all(str(file).startswith(home) for file in found["files"])
    assert 'src="/static/built/chatkit.js"' in found["page"]


def _environment(wheel: Path, folder: Path) -> Path:
    """A fresh one, that borrows the dependencies and not the engine."""
    venv.create(folder, with_pip=False, symlinks=True)
    python = folder / "bin" / "python"
    command = [sys.executable, "-m", "pip", "--python", python, "install", "--quiet"]
    command += ["--disable-pip-version-check", "--no-deps", "--no-index", wheel]
    subprocess.run(command, check=True)
    (packages,) = folder.glob("lib/python*/site-packages")
    (packages / "borrowed.pth").write_text(sysconfig.get_paths()["purelib"])
    return python


def test_the_wheel_asks_for_all_that_the_engine_imports() -> None:
    brought: set[str] = set()
    for line in engine_dependencies():
        _with_dependencies(_name(line), brought)
    known = packages_distributions()
    for module in sorted(_imported() - sys.stdlib_module_names - {"chat", "__future__"}):
        assert {_name(dist) for dist in known[module]} & brought, module


def _imported() -> set[str]:
    return {
        name.partition(".")[0]
        for file in (ROOT / "chat").rglob("*.py")
        for name in _imports(ast.parse(file.read_text()))
    }


def _imports(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and not node.level:
            yield node.module or ""
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


def _with_dependencies(name: str, found: set[str]) -> None:
    if name in found:
        return
    try:
        needed = requires(name) or []
    except PackageNotFoundError:
        return
    found.add(name)
    for line in needed:
        if "extra ==" not in line:
            _with_dependencies(_name(line), found)


def _name(line: str) -> str:
    found = re.match(r"[A-Za-z0-9._-]+", line)
    assert found, line
    return re.sub(r"[-_.]+", "-", found[0]).lower()
