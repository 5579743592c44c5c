package example.merrow.berth.fees;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

class OperationsTest extends ServiceTest {

    @Autowired
    private ApplicationContext context;

    @Test
    void isAliveAndReady() {
        client.get().uri("/healthz").exchange().expectStatus().isOk();
        client.get().uri("/readyz").exchange().expectStatus().isOk();
    }

    @Test
    void isAliveButNotReadyWhileItRefusesTraffic() {
        AvailabilityChangeEvent.publish(context, ReadinessState.REFUSING_TRAFFIC);
        try {
            client.get()
                    .uri("/readyz")
                    .exchange()
                    .expectStatus()
                    .isEqualTo(503)
                    .expectBody()
                    .jsonPath("$.components.readinessState.status")
                    .isEqualTo("OUT_OF_SERVICE");
            client.get().uri("/healthz").exchange().expectStatus().isOk();
        } finally {
            AvailabilityChangeEvent.publish(context, ReadinessState.ACCEPTING_TRAFFIC);
        }
    }

    @Test
    void countsRequestsByRoutePatternNeverByPath() {
        client.get().uri("/v1/greetings/Grace").exchange().expectStatus().isOk();
        client.get().uri("/nowhere").exchange().expectStatus().isNotFound();

        String metrics = client.get()
                .uri("/metrics")
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(String.class)
                .getResponseBody();

        assertThat(metrics)
                .containsPattern(
                        "http_server_requests_seconds_count\\{.*status=\"200\",uri=\"/v1/greetings/\\{name}\".*} ")
                .containsPattern("http_server_requests_seconds_count\\{.*status=\"404\",uri=\"NOT_FOUND\".*} ")
                .doesNotContain("Grace", "nowhere");
    }
}
