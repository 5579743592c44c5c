import json
import logging
from collections.abc import Iterator
from datetime import datetime

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from app.logs import log_as_json


@pytest.fixture(autouse=True)
def _put_logging_back() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:] = handlers
    root.setLevel(level)


def test_has_one_json_object_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    log_as_json("info")

    logging.getLogger("ferries").info("moored\nat %s", "pier 3", extra={"ship": "Ada"})

    (line,) = capsys.readouterr().out.splitlines()
    fields = json.loads(line)
    assert datetime.fromisoformat(fields.pop("time")).utcoffset() is not None
    assert fields == {
        "level": "info",
        "logger": "ferries",
        "message": "moored\nat pier 3",
        "ship": "Ada",
        "service": "cargo-forecast",
    }


def test_leaves_out_what_is_below_the_level(capsys: pytest.CaptureFixture[str]) -> None:
    log_as_json("warning")

    logging.getLogger("ferries").info("moored")

    assert capsys.readouterr().out == ""


def test_tells_of_requests_by_route_pattern(
    client: TestClient, capsys: pytest.CaptureFixture[str]
) -> None:
    log_as_json("info")

    client.get("/v1/greetings/Ada", headers={"X-Request-Id": "test-1", "Authorization": "secret"})
    client.get("/healthz")

    # the client of the test has its own lines
    (line,) = [line for line in capsys.readouterr().out.splitlines() if '"app.' in line]
    assert "Ada" not in line
    assert "secret" not in line
    fields = json.loads(line)
    assert fields["message"] == "request completed"
    assert (fields["route"], fields["status"]) == ("/v1/greetings/{name}", 200)
    assert fields["requestId"] == "test-1"


def test_keeps_a_failure_in_one_line(
    app: FastAPI, client: TestClient, capsys: pytest.CaptureFixture[str]
) -> None:
    @app.get("/broken")
    async def broken() -> None:
        raise RuntimeError("no wind")

    log_as_json("error")
    client.get("/broken")

    (line,) = capsys.readouterr().out.splitlines()
    fields = json.loads(line)
    assert fields["message"] == "request failed"
    assert fields["error"].endswith("RuntimeError: no wind")
