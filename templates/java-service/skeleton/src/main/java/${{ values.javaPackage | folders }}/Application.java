package ${{ values.javaPackage }};

import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;

// without its page for errors, LastResort answers them
@SpringBootApplication(exclude = ErrorMvcAutoConfiguration.class)
public class Application {

    public static void main(String[] args) {
        List<String> faults = EnvironmentCheck.findFaults(System.getenv());
        if (!faults.isEmpty()) {
            System.err.println("The environment does not fit: " + String.join("; ", faults));
            System.exit(1);
        }

        SpringApplication.run(Application.class, args);

        // A JVM that ends on SIGTERM does so with code 143, which looks like a failure. By the time this is called,
        // everything is closed.
        SpringApplication.getShutdownHandlers().add(() -> Runtime.getRuntime().halt(0));
    }
}
