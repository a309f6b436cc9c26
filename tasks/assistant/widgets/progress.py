"""Where a person stands: what is open, late and done."""

from collections.abc import Mapping

from chatkit.widgets import DynamicWidgetRoot

from tasks.assistant.widgets.templates import build

LINES = (
    ("pending", "Open", "secondary"),
    ("overdue", "Overdue", "danger"),
    ("today", "Due today", "warning"),
    ("upcoming", "Due later", "info"),
    ("done_today", "Done today", "success"),
    ("done_this_week", "Done this week", "success"),
)


def progress(counts: Mapping[str, int]) -> DynamicWidgetRoot:
    done, total = counts["completed"], counts["completed"] + counts["pending"]
    share = round(100 * done / total) if total else 0
    return build(
        "progress",
        title="Your progress",
        width=f"{share}%",
        done=f"{done} of {total} done" if total else "No tasks yet",
        lines=[
            {"label": label, "count": str(counts.get(name, 0)), "color": color}
            for name, label, color in LINES
        ],
    )
