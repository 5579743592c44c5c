package ${{ values.javaPackage }}.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.BodyContentSpec;
import org.springframework.test.web.servlet.client.RestTestClient.RequestHeadersSpec;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import ${{ values.javaPackage }}.ServiceTest;

import static org.assertj.core.api.Assertions.assertThat;

@Import(ProblemsTest.Routes.class)
class ProblemsTest extends ServiceTest {

    @Test
    void saysWhatWasNotFound() {
        expectProblem(client.get().uri("/nowhere"), HttpStatus.NOT_FOUND)
                .jsonPath("$.detail")
                .isEqualTo("No endpoint GET /nowhere.");
    }

    @Test
    void saysWhichMethodARouteDoesNotHave() {
        expectProblem(client.post().uri("/healthz").header("X-Request-Id", "test-1"), HttpStatus.METHOD_NOT_ALLOWED)
                .jsonPath("$.requestId")
                .isEqualTo("test-1");
    }

    @Test
    void saysWhichFieldOfABodyDoesNotFit() {
        expectProblem(
                        client.post()
                                .uri("/things")
                                .contentType(MediaType.APPLICATION_JSON)
                                .header("Accept-Language", "en")
                                .body("{ \"size\": -1 }"),
                        HttpStatus.BAD_REQUEST)
                .jsonPath("$.detail")
                .isEqualTo("size: must be greater than 0");
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void keepsTheInsideOfAFailureToTheLog(CapturedOutput log) {
        expectProblem(client.get().uri("/broken"), HttpStatus.INTERNAL_SERVER_ERROR)
                .jsonPath("$.detail")
                .doesNotExist();

        assertThat(log).contains("request failed", "password=1234");
    }

    @Test
    void answersWhatSpringDoesNotSeeInTheSameWay() {
        expectProblem(client.get().uri("/v1/greetings/{name}", "\0"), HttpStatus.BAD_REQUEST);
        expectProblem(client.get().uri("/refused"), HttpStatus.FORBIDDEN);
    }

    private static BodyContentSpec expectProblem(RequestHeadersSpec<?> request, HttpStatus status) {
        return request.exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo(status.value())
                .jsonPath("$.title")
                .isEqualTo(status.getReasonPhrase());
    }

    @TestConfiguration
    @RestController
    static class Routes {

        @GetMapping("/broken")
        void fail() {
            throw new IllegalStateException("password=1234");
        }

        @GetMapping("/refused")
        void refuse(HttpServletResponse response) throws IOException {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }

        @PostMapping("/things")
        void addThing(@RequestBody @Valid Thing thing) {}
    }

    record Thing(@Positive int size) {}
}
