package ${{ values.javaPackage }};

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class EnvironmentCheckTest {

    @Test
    void needsNothing() {
        assertThat(EnvironmentCheck.findFaults(Map.of("PATH", "/bin"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "HOST, 127.0.0.1",
        "PORT, 0",
        "PORT, 65535",
        "LOG_LEVEL, warn",
        "DEFAULT_LANGUAGE, fr",
        "SHUTDOWN_DELAY_MS, 20000"
    })
    void takesWhatFits(String variable, String value) {
        assertThat(EnvironmentCheck.findFaults(Map.of(variable, value))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "HOST, ''",
        "HOST, no such host",
        "PORT, http",
        "PORT, 65536",
        "PORT, -1",
        "LOG_LEVEL, loud",
        "DEFAULT_LANGUAGE, xx",
        "SHUTDOWN_DELAY_MS, 20001"
    })
    void namesWhatDoesNotFit(String variable, String value) {
        assertThat(EnvironmentCheck.findFaults(Map.of(variable, value)))
                .singleElement()
                .asString()
                .startsWith(variable + " has to be ")
                .endsWith(", not \"" + value + "\"");
    }

    @Test
    void namesEveryFaultAtOnce() {
        assertThat(EnvironmentCheck.findFaults(Map.of("PORT", "http", "DEFAULT_LANGUAGE", "xx")))
                .containsExactly(
                        "PORT has to be a whole number from 0 to 65535, not \"http\"",
                        "DEFAULT_LANGUAGE has to be one of de, en, es, fr, not \"xx\"");
    }
}
