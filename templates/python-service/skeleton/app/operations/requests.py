import logging
import re
from http import HTTPMethod, HTTPStatus
from time import perf_counter
from uuid import uuid4

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.logs import request_id
from app.operations.metrics import Metrics
from app.problems import problem

log = logging.getLogger(__name__)

# They come every few seconds; their log lines say nothing.
QUIET = {"/healthz", "/readyz", "/metrics"}


class RequestMiddleware:
    """Gives every request an id, a log line, a measurement, and an answer even when code fails."""

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self.app = app
        self.metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        started = perf_counter()
        current = take_over_id(Headers(scope=scope).get("x-request-id"))
        request_id.set(current)
        status: int | None = None

        async def send_with_id(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                MutableHeaders(scope=message)["x-request-id"] = current
            await send(message)

        try:
            await self.app(scope, receive, send_with_id)
        except Exception:
            log.exception("request failed")
            if status is not None:
                # too late for another answer; the connection is broken off
                raise
            await problem(HTTPStatus.INTERNAL_SERVER_ERROR)(scope, receive, send_with_id)
        finally:
            self._record(scope, status, perf_counter() - started)

    def _record(self, scope: Scope, status: int | None, seconds: float) -> None:
        # the pattern, not the path: neither logs nor labels have a value for each name
        route = scope["route"].path if "route" in scope else "unmatched"
        method = scope["method"] if scope["method"] in HTTPMethod else "other"
        self.metrics.duration.labels(method, route, status or "none").observe(seconds)
        if route not in QUIET:
            fields = {"method": method, "route": route, "status": status}
            log.info("request completed", extra={**fields, "durationMs": round(seconds * 1000, 1)})


def take_over_id(sent: str | None) -> str:
    """An id from outside is kept if it looks like one, so that a caller can follow its request."""
    return sent if sent and re.fullmatch(r"[\w.:/+=-]{1,128}", sent, re.ASCII) else uuid4().hex
