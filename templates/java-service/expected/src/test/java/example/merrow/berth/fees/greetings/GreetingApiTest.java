package example.merrow.berth.fees.greetings;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;

import example.merrow.berth.fees.ServiceTest;

class GreetingApiTest extends ServiceTest {

    @Test
    void greetsInTheLanguageAskedFor() {
        client.get()
                .uri("/v1/greetings/Ada?language=fr")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{ 'message': 'Bonjour, Ada !', 'language': 'fr' }");
    }

    @Test
    void knowsTheLanguagesOfTheContractAndNoOther() {
        client.get()
                .uri("/openapi.json")
                .exchange()
                .expectBody()
                .jsonPath("$.components.schemas.Language.enum")
                .isEqualTo(Arrays.stream(Language.values()).map(Language::code).toList());
    }

    @ParameterizedTest
    @CsvSource({"Zoë", "AC/DC", "back\\slash", "a;b", "100%"})
    void hasADefaultLanguageAndTakesAnyName(String name) {
        client.get()
                .uri("/v1/greetings/{name}", name)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.message")
                .isEqualTo("Hello, " + name + "!")
                .jsonPath("$.language")
                .isEqualTo("en");
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/greetings/Ada?language=xx, Failed to convert 'language' with value: 'xx'",
        "/v1/greetings/Ada?language=FR, Failed to convert 'language' with value: 'FR'",
        "/v1/greetings/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa,"
                + " name: length must be between 1 and 80"
    })
    void answersARequestThatDoesNotFitTheContractWithAProblem(String uri, String detail) {
        client.get()
                .uri(uri)
                .header("X-Request-Id", "test-1")
                .header("Accept-Language", "en")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.title")
                .isEqualTo("Bad Request")
                .jsonPath("$.status")
                .isEqualTo(400)
                .jsonPath("$.detail")
                .isEqualTo(detail)
                .jsonPath("$.requestId")
                .isEqualTo("test-1");
    }
}
