"""Neither the service nor the contract can be changed alone."""

from collections.abc import Iterator
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from jsonschema import Draft202012Validator

from app.contract import Contract, load_contract

METHODS = {"get", "put", "post", "delete", "options", "head", "patch", "trace"}
# what a parameter is checked for; words and examples may differ
CHECKED = {"type", "enum", "minLength", "maxLength", "pattern", "format", "minimum", "maximum"}


def operations(document: Contract) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, item in document["paths"].items():
        for method in METHODS & item.keys():
            yield method.upper(), path, item[method]


def checks(document: Contract, operation: dict[str, Any]) -> dict[tuple[str, str], Any]:
    """What is asked of each parameter of an operation."""
    found = {}
    for parameter in operation.get("parameters", []):
        schema = parameter["schema"]
        if "$ref" in schema:
            schema = document["components"]["schemas"][schema["$ref"].rsplit("/", 1)[1]]
        asked = {key: value for key, value in schema.items() if key in CHECKED}
        required = parameter.get("required", False)
        found[parameter["in"], parameter["name"]] = {"required": required, **asked}
    return found


def test_is_served(client: TestClient) -> None:
    assert client.get("/openapi.json").json() == load_contract()


def test_has_the_operations_of_the_service_and_no_others(app: FastAPI) -> None:
    promised = {(method, path) for method, path, _ in operations(load_contract())}

    assert promised == {(method, path) for method, path, _ in operations(app.openapi())}


def test_asks_of_parameters_what_the_service_asks(app: FastAPI) -> None:
    contract, served = load_contract(), app.openapi()

    promised = {f"{method} {path}": checks(contract, o) for method, path, o in operations(contract)}

    assert promised == {
        f"{method} {path}": checks(served, o) for method, path, o in operations(served)
    }


@pytest.mark.parametrize(
    ("path", "url", "status"),
    [
        ("/v1/greetings/{name}", "/v1/greetings/Ada", 200),
        ("/v1/greetings/{name}", "/v1/greetings/Ada?language=es", 200),
        ("/v1/greetings/{name}", "/v1/greetings/Ada?language=xx", 400),
    ],
)
def test_describes_the_answers(client: TestClient, path: str, url: str, status: int) -> None:
    contract = load_contract()

    response = client.get(url)

    assert response.status_code == status
    described = contract["paths"][path]["get"]["responses"][str(status)]
    if "$ref" in described:
        described = contract["components"]["responses"][described["$ref"].rsplit("/", 1)[1]]
    schema = described["content"][response.headers["content-type"]]["schema"]
    Draft202012Validator({**contract, **schema}).validate(response.json())
