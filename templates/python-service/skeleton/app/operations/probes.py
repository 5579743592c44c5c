from fastapi import APIRouter
from fastapi.responses import JSONResponse

from app.operations.readiness import Readiness


def probe_routes(readiness: Readiness) -> APIRouter:
    """Liveness asks whether the process still answers and nothing else: a restart does not mend a
    database. Readiness asks whether traffic makes sense.
    """
    router = APIRouter(include_in_schema=False)

    @router.get("/healthz")
    async def is_alive() -> dict[str, str]:
        return {"status": "ok"}

    @router.get("/readyz")
    async def is_ready() -> JSONResponse:
        faults = await readiness.faults()
        return JSONResponse(
            {"status": "not ready" if faults else "ok", "faults": faults},
            status_code=503 if faults else 200,
        )

    return router
