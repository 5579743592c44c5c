package ${{ values.javaPackage }}.greetings;

import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads a language from a request as strictly as the contract does; Spring alone would take the names of the enum. */
@Component
class LanguageConverter implements Converter<String, Language> {

    @Override
    public Language convert(String code) {
        return Language.ofCode(code);
    }
}
