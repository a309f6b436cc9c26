"""settings.CHATKIT is read strictly."""

import pytest
from django.core.exceptions import ImproperlyConfigured
from pytest_django.fixtures import Settings

from chat.assistant import Assistant, assistant
from chat.conf import conf


def test_a_key_that_means_nothing_is_named(settings: Settings) -> None:
    settings.CHATKIT = {"ASSITANT": "typo"}
    with pytest.raises(ImproperlyConfigured, match="ASSITANT"):
        conf()


def test_what_is_not_given_has_a_default(settings: Settings) -> None:
    settings.CHATKIT = {"HISTORY_ITEMS": 3}
    assert (conf().history_items, conf().body_limit) == (3, 1_000_000)


def test_without_a_setting_the_echo_answers(settings: Settings) -> None:
    settings.CHATKIT = {}
    assert isinstance(assistant(), Assistant)


def test_what_is_no_assistant_is_refused(settings: Settings) -> None:
    settings.CHATKIT = {"ASSISTANT": "builtins.dict"}
    with pytest.raises(TypeError, match=r"builtins\.dict"):
        assistant()
