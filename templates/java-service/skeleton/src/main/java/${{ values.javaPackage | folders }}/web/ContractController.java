package ${{ values.javaPackage }}.web;

import java.io.IOException;
import java.io.InputStream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Publishes the contract that the tests hold the service to. */
@RestController
class ContractController {

    private final Object contract;

    ContractController(@Value("classpath:openapi.yaml") Resource contract) throws IOException {
        try (InputStream yaml = contract.getInputStream()) {
            this.contract = new Load(LoadSettings.builder().build()).loadFromInputStream(yaml);
        }
    }

    @GetMapping(path = "/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    Object getContract() {
        return contract;
    }
}
