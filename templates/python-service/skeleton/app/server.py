import asyncio
import logging
import signal
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn
from fastapi import FastAPI

from app.config import Config
from app.operations.readiness import Readiness

log = logging.getLogger(__name__)

# Together with SHUTDOWN_DELAY_MS less than the terminationGracePeriodSeconds of deploy/.
FINISH_SECONDS = 20
SIGNALS = (signal.SIGTERM, signal.SIGINT)


class Server(uvicorn.Server):
    """Takes no traffic first, goes on serving while load balancers learn that this instance leaves,
    lets running requests finish, then ends.
    """

    def __init__(self, app: FastAPI, config: Config, readiness: Readiness) -> None:
        super().__init__(
            uvicorn.Config(
                app,
                host=config.host,
                port=config.port,
                log_config=None,
                access_log=False,
                server_header=False,
                timeout_graceful_shutdown=FINISH_SECONDS,
            )
        )
        self._readiness = readiness
        self._delay = config.shutdown_delay_ms / 1000

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        # uvicorn would let the signal end the process; an end that was asked for has exit code 0
        loop = asyncio.get_running_loop()
        for number in SIGNALS:
            loop.add_signal_handler(number, self.close)
        yield

    def close(self) -> None:
        """Begins to close; a second signal ends the process at once."""
        log.info("closing")
        loop = asyncio.get_running_loop()
        for number in SIGNALS:
            loop.remove_signal_handler(number)
        self._readiness.drain()
        loop.call_later(self._delay, self._stop)

    def _stop(self) -> None:
        self.should_exit = True
