package ${{ values.javaPackage }}.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.ExchangeResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

import ${{ values.javaPackage }}.ServiceTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds the service to the contract that it publishes, so that neither can be changed alone. */
class ContractTest extends ServiceTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Test
    void hasARouteForEachOperationAndAnOperationForEachRouteOfTheApi() {
        Set<String> routes = mapping.getHandlerMethods().keySet().stream()
                .flatMap(ContractTest::toRoutes)
                .collect(Collectors.toSet());
        List<String> operations = readContract().operations().stream()
                .map(Contract.Operation::toString)
                .toList();

        assertThat(operations).isNotEmpty();
        assertThat(routes).containsAll(operations);
        assertThat(routes).filteredOn(route -> route.matches("\\S+ /v\\d+/.*")).isSubsetOf(operations);
    }

    @TestFactory
    Stream<DynamicTest> takesAndAnswersWhatTheContractSaysAndNothingElse() {
        Contract contract = readContract();
        return contract.examples()
                .map(example -> DynamicTest.dynamicTest(example.toString(), () -> assertFits(contract, example)));
    }

    private void assertFits(Contract contract, Contract.Example example) {
        ExchangeResult answer = client.method(
                        HttpMethod.valueOf(example.operation().method()))
                .uri(example::toUri)
                .exchange()
                .returnResult();

        HttpStatus status = HttpStatus.valueOf(answer.getStatus().value());
        if (example.fits()) {
            assertThat(status.is2xxSuccessful()).as("%s: %s", example, status).isTrue();
        } else {
            assertThat(status).as("%s", example).isEqualTo(HttpStatus.BAD_REQUEST);
        }
        MediaType type = answer.getResponseHeaders().getContentType();
        assertThat(contract.findFaults(example.operation(), status, type, answer.getResponseBodyContent()))
                .as("%s", example)
                .isEmpty();
    }

    private Contract readContract() {
        byte[] json =
                client.get().uri("/openapi.json").exchange().returnResult().getResponseBodyContent();
        return new Contract(JsonMapper.shared().readTree(json));
    }

    private static Stream<String> toRoutes(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        Stream<String> names =
                methods.isEmpty() ? Stream.of("ANY") : methods.stream().map(RequestMethod::name);
        return names.flatMap(
                method -> info.getPatternValues().stream().map(pattern -> "%s %s".formatted(method, pattern)));
    }
}
