import logging
import sys
from contextvars import ContextVar

from pythonjsonlogger.core import RESERVED_ATTRS, LogData
from pythonjsonlogger.json import JsonFormatter

request_id: ContextVar[str | None] = ContextVar("request_id", default=None)
"""Of the request that is answered; every log line of it carries the id."""


class Formatter(JsonFormatter):
    """One JSON object a line."""

    def __init__(self) -> None:
        super().__init__(
            ["levelname", "name", "message"],
            rename_fields={"levelname": "level", "name": "logger", "exc_info": "error"},
            static_fields={"service": "${{ values.name }}"},
            timestamp="time",
            # uvicorn's messages for terminals
            reserved_attrs=[*RESERVED_ATTRS, "color_message"],
        )

    def process_log_record(self, log_data: LogData) -> LogData:
        log_data["level"] = log_data["level"].lower()
        if (current := request_id.get()) is not None:
            log_data["requestId"] = current
        return log_data


def log_as_json(level: str) -> None:
    """Sends all logs to standard output, those of libraries included."""
    handler = logging.StreamHandler(sys.stdout)
    handler.setFormatter(Formatter())
    logging.basicConfig(level=level.upper(), handlers=[handler], force=True)
