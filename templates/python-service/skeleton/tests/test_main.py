import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx2

ROOT = Path(__file__).parent.parent


@contextmanager
def start(**environment: str) -> Iterator[subprocess.Popen[str]]:
    service = subprocess.Popen(
        [sys.executable, "-m", "app"],
        cwd=ROOT,
        env={**os.environ, "HOST": "127.0.0.1", "PORT": "0", **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    with service:
        yield service
        service.kill()


def read_until(service: subprocess.Popen[str], pattern: str) -> str:
    """Reads the log up to a message and says what it matched."""
    assert service.stdout is not None
    for line in service.stdout:
        if found := re.search(pattern, json.loads(line)["message"]):
            return found.group()
    raise AssertionError(f"The service ended without saying {pattern}")


def test_serves_until_sigterm_and_ends_with_code_0() -> None:
    with start(SHUTDOWN_DELAY_MS="1000") as service:
        address = read_until(service, r"http:\S+")
        assert httpx2.get(f"{address}/readyz").status_code == 200

        service.send_signal(signal.SIGTERM)
        read_until(service, "closing")

        assert httpx2.get(f"{address}/readyz").status_code == 503
        answer = httpx2.get(f"{address}/v1/greetings/Ada")
        assert answer.json() == {"message": "Hello, Ada!", "language": "en"}
        assert service.wait(timeout=20) == 0


def test_ends_with_one_sentence_when_the_environment_does_not_fit() -> None:
    with start(PORT="http") as service:
        _, said = service.communicate(timeout=20)

    assert service.returncode == 1
    title, fault = said.splitlines()
    assert title == "The environment does not fit:"
    assert fault.startswith("  PORT: ")
