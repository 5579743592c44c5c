import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from app.application import create_app
from app.config import read_config
from app.operations.readiness import Readiness


@pytest.fixture
def readiness() -> Readiness:
    return Readiness()


@pytest.fixture
def app(readiness: Readiness) -> FastAPI:
    return create_app(read_config({}), readiness)


@pytest.fixture
def client(app: FastAPI) -> TestClient:
    return TestClient(app)
