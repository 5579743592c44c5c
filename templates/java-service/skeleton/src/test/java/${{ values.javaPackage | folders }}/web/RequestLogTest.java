package ${{ values.javaPackage }}.web;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import ${{ values.javaPackage }}.ServiceTest;

class RequestLogTest extends ServiceTest {

    @Test
    void takesTheIdOfARequestOver() {
        client.get()
                .uri("/v1/greetings/Ada")
                .header("X-Request-Id", "test-1")
                .exchange()
                .expectHeader()
                .valueEquals("X-Request-Id", "test-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words"})
    void makesAnIdWhereThereIsNoneToTake(String given) {
        client.get()
                .uri("/v1/greetings/Ada")
                .header("X-Request-Id", given)
                .exchange()
                .expectHeader()
                .valueMatches("X-Request-Id", "[0-9a-f-]{36}");
    }
}
