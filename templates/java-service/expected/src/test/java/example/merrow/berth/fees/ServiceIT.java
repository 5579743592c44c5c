package example.merrow.berth.fees;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Runs what was built, as the container does. */
@Timeout(120)
class ServiceIT {

    private static final Pattern STARTED = Pattern.compile("Tomcat started on port (\\d+)");

    private final HttpClient http = HttpClient.newHttpClient();
    private Process service;

    @AfterEach
    void end() {
        service.destroyForcibly();
    }

    @Test
    void servesUntilSigtermFinishesWhatRunsAndEndsWithCode0() throws Exception {
        start(Map.of("SHUTDOWN_DELAY_MS", "5000"));
        BufferedReader output = service.inputReader();
        List<String> lines = new ArrayList<>();
        URI address = readAddress(output, lines);
        assertThat(get(address.resolve("/readyz")).statusCode()).isEqualTo(200);

        // unlike Process.destroy, leaves the output open
        service.toHandle().destroy();
        await().atMost(Duration.ofSeconds(5))
                .until(() -> get(address.resolve("/readyz")).statusCode() == 503);
        HttpResponse<String> answer = get(address.resolve("/v1/greetings/Ada"));

        assertThat(answer.body()).isEqualTo("{\"message\":\"Hello, Ada!\",\"language\":\"en\"}");
        output.lines().forEach(lines::add);
        assertThat(service.waitFor()).isZero();
        assertThat(lines).allSatisfy(ServiceIT::assertIsLogLine);
        assertThat(lines)
                .filteredOn(line -> line.contains("request completed"))
                .singleElement()
                .asString()
                .contains(
                        "/v1/greetings/{name}",
                        answer.headers().firstValue("X-Request-Id").orElseThrow())
                .doesNotContain("Ada");
    }

    @Test
    void endsWithOneSentenceWhenTheEnvironmentDoesNotFit() throws Exception {
        start(Map.of("PORT", "http"));

        assertThat(service.waitFor()).isEqualTo(1);
        assertThat(service.inputReader().lines()).isEmpty();
        assertThat(service.errorReader().lines())
                .containsExactly(
                        "The environment does not fit: PORT has to be a whole number from 0 to 65535, not \"http\"");
    }

    private void start(Map<String, String> environment) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(java, "-jar", "target/service.jar");
        builder.environment().putAll(Map.of("HOST", "127.0.0.1", "PORT", "0"));
        builder.environment().putAll(environment);
        service = builder.start();
    }

    private static URI readAddress(BufferedReader output, List<String> lines) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            lines.add(line);
            Matcher started = STARTED.matcher(line);
            if (started.find()) {
                return URI.create("http://127.0.0.1:" + started.group(1));
            }
        }
        throw new AssertionError("The service ended before it had a port: " + lines);
    }

    private HttpResponse<String> get(URI uri) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void assertIsLogLine(String line) {
        JsonNode entry = JsonMapper.shared().readTree(line);
        assertThat(Instant.parse(entry.required("time").asString())).isNotNull();
        assertThat(entry.required("level").asString()).isIn("DEBUG", "INFO", "WARN", "ERROR");
        assertThat(entry.required("message").asString()).isNotEmpty();
        assertThat(entry.required("service").asString()).isEqualTo("berth-fees");
    }
}
