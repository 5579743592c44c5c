package ${{ values.javaPackage }};

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import ${{ values.javaPackage }}.greetings.Language;

/**
 * Checks the variables that {@code application.yaml} reads before anything is started, so that a value that does not
 * fit is told in one sentence.
 */
final class EnvironmentCheck {

    private static final List<Rule> RULES = List.of(
            new Rule("HOST", EnvironmentCheck::isAddress, "has to be an address of this machine"),
            whole("PORT", 0, 65_535),
            oneOf("LOG_LEVEL", List.of("trace", "debug", "info", "warn", "error", "off")),
            oneOf(
                    "DEFAULT_LANGUAGE",
                    Arrays.stream(Language.values()).map(Language::code).toList()),
            whole("SHUTDOWN_DELAY_MS", 0, 20_000));

    private EnvironmentCheck() {}

    /** Names every variable that is set and does not fit; nothing when all is well. */
    static List<String> findFaults(Map<String, String> environment) {
        return RULES.stream()
                .filter(rule -> environment.containsKey(rule.variable()))
                .filter(rule -> !rule.fits().test(environment.get(rule.variable())))
                .map(rule -> "%s %s, not \"%s\""
                        .formatted(rule.variable(), rule.expectation(), environment.get(rule.variable())))
                .toList();
    }

    private static Rule whole(String variable, int min, int max) {
        return new Rule(
                variable,
                value -> value.matches("\\d{1,9}") && Integer.parseInt(value) >= min && Integer.parseInt(value) <= max,
                "has to be a whole number from %d to %d".formatted(min, max));
    }

    private static Rule oneOf(String variable, List<String> values) {
        return new Rule(variable, values::contains, "has to be one of " + String.join(", ", values));
    }

    private static boolean isAddress(String value) {
        try {
            return !value.isEmpty() && InetAddress.getByName(value) != null;
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private record Rule(String variable, Predicate<String> fits, String expectation) {}
}
