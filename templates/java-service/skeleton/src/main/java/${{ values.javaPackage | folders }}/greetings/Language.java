package ${{ values.javaPackage }}.greetings;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

public enum Language {
    DE("Hallo, %s!"),
    EN("Hello, %s!"),
    ES("¡Hola, %s!"),
    FR("Bonjour, %s !");

    private final String greeting;

    Language(String greeting) {
        this.greeting = greeting;
    }

    /** Looks a language up by the code that the contract knows it by, and by nothing else. */
    static Language ofCode(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no language " + code));
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String greet(String name) {
        return greeting.formatted(name);
    }
}
