from collections.abc import Iterator

import pytest
from fastapi import FastAPI, HTTPException
from fastapi.responses import StreamingResponse
from fastapi.testclient import TestClient


def test_greets_in_the_language_asked_for(client: TestClient) -> None:
    response = client.get("/v1/greetings/Ada?language=fr")

    assert response.status_code == 200
    assert response.json() == {"message": "Bonjour, Ada !", "language": "fr"}


def test_has_a_default_language(client: TestClient) -> None:
    response = client.get("/v1/greetings/Zo%C3%AB")

    assert response.json() == {"message": "Hello, Zoë!", "language": "en"}


@pytest.mark.parametrize(
    ("url", "detail"),
    [
        ("/v1/greetings/Ada?language=xx", "query.language: Input should be 'de', 'en', 'es' or"),
        (f"/v1/greetings/{'a' * 81}", "path.name: String should have at most 80 characters"),
    ],
)
def test_answers_what_does_not_fit_with_a_problem(
    client: TestClient, url: str, detail: str
) -> None:
    response = client.get(url, headers={"X-Request-Id": "test-1"})

    assert response.status_code == 400
    assert response.headers["content-type"] == "application/problem+json"
    problem = response.json()
    assert detail in problem.pop("detail")
    assert problem == {"title": "Bad request", "status": 400, "requestId": "test-1"}


class TestErrors:
    def test_says_what_was_not_found(self, client: TestClient) -> None:
        response = client.get("/nowhere")

        assert response.status_code == 404
        assert response.json()["detail"] == "There is nothing at GET /nowhere"

    def test_keeps_the_words_and_headers_of_a_handler(
        self, app: FastAPI, client: TestClient
    ) -> None:
        @app.get("/closed")
        async def closed() -> None:
            raise HTTPException(503, "The harbour is closed", {"Retry-After": "60"})

        response = client.get("/closed")

        assert response.headers["retry-after"] == "60"
        assert response.json()["detail"] == "The harbour is closed"

    def test_says_which_methods_there_are(self, client: TestClient) -> None:
        response = client.post("/v1/greetings/Ada")

        assert response.status_code == 405
        assert response.headers["allow"] == "GET"
        assert response.json()["title"] == "Method not allowed"

    def test_keeps_the_inside_of_a_failure_to_the_log(
        self, app: FastAPI, client: TestClient, caplog: pytest.LogCaptureFixture
    ) -> None:
        @app.get("/broken")
        async def broken() -> None:
            raise RuntimeError("password=1234")

        response = client.get("/broken")

        assert response.status_code == 500
        assert response.headers["content-type"] == "application/problem+json"
        assert "1234" not in response.text
        assert "password=1234" in caplog.text

    def test_breaks_off_an_answer_that_has_begun(self, app: FastAPI, client: TestClient) -> None:
        @app.get("/half")
        async def half() -> StreamingResponse:
            def parts() -> Iterator[str]:
                yield "one"
                raise RuntimeError("no more")

            return StreamingResponse(parts())

        with pytest.raises(RuntimeError, match="no more"):
            client.get("/half")


class TestRequestId:
    def test_is_taken_over(self, client: TestClient) -> None:
        response = client.get("/healthz", headers={"X-Request-Id": "0af7-65.1"})

        assert response.headers["x-request-id"] == "0af7-65.1"

    @pytest.mark.parametrize("sent", ["", "two words", "a" * 129])
    def test_is_made_when_there_is_none_or_it_is_none(self, client: TestClient, sent: str) -> None:
        response = client.get("/healthz", headers={"X-Request-Id": sent})

        assert len(response.headers["x-request-id"]) == 32
