"""The table: a row for each measure, printed and written as Markdown."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """`value` is what the bar is set for: a ratio, or a figure of ours alone; `least`: or more."""

    measure: str
    ours: str
    beside: str = ""
    value: float | None = None
    bar: float | None = None
    least: bool = False
    unit: str = "x"

    @property
    def reached(self) -> str:
        if self.value is None or self.bar is None:
            return ""
        good = self.value >= self.bar if self.least else self.value <= self.bar
        return "yes" if good else "**no**"

    @property
    def cells(self) -> list[str]:
        sign = ">=" if self.least else "<="
        bar = "" if self.bar is None else f"{sign} {self.bar:g} {self.unit}".replace(" x", "x")
        value = "" if self.value is None else f"{self.value:.2f} {self.unit}".replace(" x", "x")
        return [self.measure, self.ours, self.beside, value, bar, self.reached]


HEAD = ["measure", "ours", "beside", "figure", "must reach", "reached"]


def markdown(rows: Sequence[Row]) -> str:
    lines = [HEAD, *[row.cells for row in rows]]
    widths = [max(len(line[column]) for line in lines) for column in range(len(HEAD))]
    drawn = [_line(line, widths) for line in lines]
    rule = "|" + "|".join("-" * (width + 2) for width in widths) + "|"
    return "\n".join([drawn[0], rule, *drawn[1:]])


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = (cell.ljust(width) for cell, width in zip(cells, widths, strict=True))
    return "| " + " | ".join(padded) + " |"


def ms(seconds: float) -> str:
    return f"{seconds * 1000:.1f} ms"
