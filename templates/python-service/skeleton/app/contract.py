from pathlib import Path
from typing import Any

import yaml
from fastapi import APIRouter
from fastapi.responses import JSONResponse

FILE = Path(__file__).parent.parent / "openapi.yaml"

type Contract = dict[str, Any]


def load_contract() -> Contract:
    """Reads the contract as it is published."""
    contract: Contract = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return contract


def contract_routes(contract: Contract) -> APIRouter:
    router = APIRouter(include_in_schema=False)

    @router.get("/openapi.json")
    async def get_contract() -> JSONResponse:
        return JSONResponse(contract)

    return router
