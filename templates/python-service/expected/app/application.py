from fastapi import FastAPI

from app.config import Config
from app.contract import contract_routes, load_contract
from app.greetings.routes import greeting_routes
from app.operations.metrics import Metrics, metrics_routes
from app.operations.probes import probe_routes
from app.operations.readiness import Readiness
from app.operations.requests import RequestMiddleware
from app.problems import answer_with_problems


def create_app(config: Config, readiness: Readiness) -> FastAPI:
    """Puts the service together without opening a port, so that tests can call it directly."""
    metrics = Metrics()
    # The contract is written by hand; what FastAPI makes of the code is only compared with it.
    app = FastAPI(openapi_url=None, redirect_slashes=False)

    app.add_middleware(RequestMiddleware, metrics=metrics)
    answer_with_problems(app)
    app.include_router(metrics_routes(metrics))
    app.include_router(probe_routes(readiness))
    app.include_router(contract_routes(load_contract()))

    app.include_router(greeting_routes(config.default_language))

    return app
