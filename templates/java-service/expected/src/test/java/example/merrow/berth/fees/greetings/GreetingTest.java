package example.merrow.berth.fees.greetings;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class GreetingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    DE | Hallo, Ada!
                    EN | Hello, Ada!
                    ES | ¡Hola, Ada!
                    FR | Bonjour, Ada !
                    """)
    void greetsInEachLanguage(Language language, String message) {
        assertThat(Greeting.of(" Ada ", language)).isEqualTo(new Greeting(message, language));
    }
}
