package example.merrow.berth.fees;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Starts the service on a free port, once for all tests that do not change it. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            // Spring turns the export of metrics off in tests
            "management.prometheus.metrics.export.enabled=true",
            "logging.level.root=error",
            "LOG_LEVEL=error"
        })
@AutoConfigureRestTestClient
public abstract class ServiceTest {

    @Autowired
    protected RestTestClient client;
}
