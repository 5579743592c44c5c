package example.merrow.berth.fees.greetings;

import java.util.Optional;
import org.hibernate.validator.constraints.CodePointLength;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/v1/greetings", produces = MediaType.APPLICATION_JSON_VALUE)
class GreetingController {

    private final Language defaultLanguage;

    GreetingController(@Value("${service.default-language}") Language defaultLanguage) {
        this.defaultLanguage = defaultLanguage;
    }

    // code points are what the contract counts; @Size counts UTF-16 units, of which an emoji is two
    @GetMapping("/{name}")
    Greeting getGreeting(
            @PathVariable @CodePointLength(min = 1, max = 80) String name, @RequestParam Optional<Language> language) {
        return Greeting.of(name, language.orElse(defaultLanguage));
    }
}
