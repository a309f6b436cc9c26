from typing import Any

import pytest

from chat.llm.embedded import EmbeddedModel, Reply
from chat.llm.picker import ModelChoice, UnknownModel, allowed, choices, chosen
from chat.llm.provider import model_for, uses_embedded
from tests.chat.llm.conftest import Configure


@pytest.fixture(autouse=True)
def two_models(llm: Configure) -> None:
    llm(MODEL="small", MODELS="small=Fast, large = Thorough ,plain")


def test_the_choices_carry_their_labels() -> None:
    assert choices() == (
        ModelChoice("small", "Fast", True),
        ModelChoice("large", "Thorough", False),
        ModelChoice("plain", "plain", False),
    )


@pytest.mark.parametrize("model", ["other", "Fast", "LARGE", "large ", "../large", "\0"])
async def test_nothing_else_is_allowed(model: str) -> None:
    assert not allowed(model)
    with pytest.raises(UnknownModel):
        model_for(model)


@pytest.mark.parametrize("nothing", [None, ""])
def test_no_choice_is_the_default(nothing: str | None) -> None:
    assert chosen(nothing) == "small"


async def test_the_choice_is_what_answers() -> None:
    assert model_for("large").model == "large"  # type: ignore[attr-defined]


def test_the_default_is_always_among_them(llm: Configure) -> None:
    llm(MODEL="third", MODELS="small=Fast")
    assert [choice.id for choice in choices()] == ["third", "small"]


def test_one_model_is_no_choice(llm: Configure) -> None:
    llm(MODEL="small")
    assert choices() == ()


async def test_the_embedded_assistant_may_be_a_choice(llm: Configure) -> None:
    class Rules(EmbeddedModel):
        def decide(self, *args: Any) -> Reply:
            return Reply("by the rules")

    llm(MODEL="small", MODELS="small=Fast,embedded=Built-in")
    rules = Rules()
    assert uses_embedded() and model_for("embedded", embedded=rules) is rules


def test_the_embedded_assistant_offers_none(llm: Configure) -> None:
    llm(PROVIDER="embedded", MODELS="small=Fast,large=Thorough")
    assert choices() == () and uses_embedded() and not allowed("small")
