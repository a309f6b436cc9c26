import json
import logging
import logging.config

import pytest

from config.logs import logging_config


@pytest.fixture(params=["console", "json"])
def form(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def write(form: str, capsys: pytest.CaptureFixture[str]) -> str:
    before = logging.getLogger().handlers[:]
    logging.config.dictConfig(logging_config(level="INFO", form=form, debug=True))
    try:
        secret = "sk-very-secret"
        raise RuntimeError(f"failed with {len(secret)} characters")
    except RuntimeError:
        logging.getLogger("chat.test").exception("It failed")
    finally:
        logging.getLogger().handlers[:] = before
    return capsys.readouterr().err


def test_a_traceback_shows_no_local_variables(
    form: str, capsys: pytest.CaptureFixture[str]
) -> None:
    line = write(form, capsys)
    assert "RuntimeError" in line
    assert "locals" not in line
    assert line.count("sk-very-secret") <= 1  # the source line of the test itself


def test_json_lines_are_json(capsys: pytest.CaptureFixture[str]) -> None:
    line = json.loads(write("json", capsys))
    assert line["event"] == "It failed"
    assert line["level"] == "error"
