from fastapi.testclient import TestClient

from app.operations.readiness import Readiness


class TestProbes:
    def test_is_alive_and_ready(self, client: TestClient) -> None:
        assert client.get("/healthz").json() == {"status": "ok"}
        assert client.get("/readyz").json() == {"status": "ok", "faults": {}}

    def test_is_alive_but_not_ready_while_something_it_needs_is_away(
        self, client: TestClient, readiness: Readiness
    ) -> None:
        async def connect() -> None:
            raise ConnectionError("connection refused")

        readiness.add("database", connect)

        ready = client.get("/readyz")

        assert ready.status_code == 503
        assert ready.json()["faults"] == {"database": "connection refused"}
        assert client.get("/healthz").status_code == 200


class TestMetrics:
    def test_counts_requests_by_route_pattern_and_never_by_path(self, client: TestClient) -> None:
        client.get("/v1/greetings/Ada")
        client.get("/v1/greetings/Grace")
        client.get("/nowhere")
        client.request("SAIL", "/nowhere")

        response = client.get("/metrics")

        assert response.headers["content-type"].startswith("text/plain")
        assert (
            'http_request_duration_seconds_count{method="GET",route="/v1/greetings/{name}",'
            'status="200"} 2.0'
        ) in response.text
        assert 'count{method="GET",route="unmatched",status="404"} 1.0' in response.text
        assert 'count{method="other",route="unmatched",status="404"} 1.0' in response.text
        assert "Grace" not in response.text
        assert "process_resident_memory_bytes" in response.text
