"""How an answer went: gathered while it is made, written once at its end."""

from __future__ import annotations

from dataclasses import dataclass, field

from agents import Usage

from chat.models import Run


@dataclass(slots=True)
class Outcome:
    state: Run.State = Run.State.DONE
    error_kind: str = ""
    error: str = ""
    model: str = ""
    usage: Usage = field(default_factory=Usage)
    title: str | None = None
    tools_used: bool = False
    # Did this answer leave anything that can stand in the place of an earlier one?
    answered: bool = False

    def fail(self, kind: str, sentence: str) -> None:
        self.state, self.error_kind, self.error = Run.State.FAILED, kind, sentence
