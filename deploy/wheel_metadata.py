"""The wheel's dependencies: the engine's part of the one list of requirements."""

from pathlib import Path
from typing import Any

from hatchling.metadata.plugin.interface import MetadataHookInterface

REQUIREMENTS = Path(__file__).parent / "requirements" / "base.in"


class EngineDependencies(MetadataHookInterface):
    def update(self, metadata: dict[str, Any]) -> None:
        metadata["dependencies"] = engine_dependencies()


def engine_dependencies() -> list[str]:
    """The lines between the first comment and the second."""
    _, engine, _ = REQUIREMENTS.read_text().split("# ", 2)
    return engine.splitlines()[1:]
