import asyncio
import socket

import httpx2
import pytest
from fastapi import FastAPI

from app.config import read_config
from app.operations.readiness import Readiness
from app.server import Server


class ObservedServer(Server):
    def __init__(self, app: FastAPI, readiness: Readiness) -> None:
        super().__init__(app, read_config({"HOST": "127.0.0.1", "PORT": "0"}), readiness)
        self.serves, self.stops = asyncio.Event(), asyncio.Event()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.servers[0].sockets[0].getsockname()[1]}"

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.serves.set()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self.stops.set()
        await super().shutdown(sockets)


@pytest.mark.anyio
@pytest.mark.parametrize("anyio_backend", ["asyncio"])
async def test_lets_running_requests_finish(app: FastAPI, readiness: Readiness) -> None:
    started, release = asyncio.Event(), asyncio.Event()

    @app.get("/slow")
    async def slow() -> str:
        started.set()
        await release.wait()
        return "done"

    server = ObservedServer(app, readiness)
    async with asyncio.timeout(20), asyncio.TaskGroup() as tasks:
        tasks.create_task(server.serve())
        await server.serves.wait()
        async with httpx2.AsyncClient(base_url=server.address) as client:
            answer = tasks.create_task(client.get("/slow"))
            await started.wait()

            server.close()
            await server.stops.wait()
            release.set()

            assert (await answer).json() == "done"

    assert await readiness.faults() == {"shutdown": "in progress"}
