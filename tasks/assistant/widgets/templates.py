"""Loading of the `.widget` templates.

ChatKit's jinja does not escape: in a template every value goes through `| tojson`, or a task's
title could bring a button of its own.
"""

import functools
from pathlib import Path
from typing import Any

from chatkit.widgets import DynamicWidgetRoot, WidgetTemplate

FOLDER = Path(__file__).parent


@functools.cache
def template(name: str) -> WidgetTemplate:
    return WidgetTemplate.from_file(str(FOLDER / f"{name}.widget"))


def build(name: str, **data: Any) -> DynamicWidgetRoot:
    return template(name).build(data)
