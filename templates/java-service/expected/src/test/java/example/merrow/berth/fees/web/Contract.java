package example.merrow.berth.fees.web;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.util.UriBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An OpenAPI document as tests need it: its operations, requests that do and do not fit, and a check of answers. */
final class Contract {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "options", "head", "patch");
    private static final Set<String> KNOWN_KEYWORDS = Set.of(
            "type", "enum", "minLength", "maxLength", "minimum", "maximum", "examples", "default", "description");

    private final JsonNode document;
    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    Contract(JsonNode document) {
        this.document = document;
    }

    record Operation(String method, String path, List<Parameter> parameters, JsonNode definition) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    record Parameter(String name, String in, boolean required, JsonNode schema) {}

    /** A request, with a value for each of some parameters. */
    record Example(Operation operation, Map<Parameter, String> values, boolean fits) {

        URI toUri(UriBuilder builder) {
            Map<String, String> variables = new HashMap<>();
            builder.path(operation.path());
            values.forEach((parameter, value) -> {
                variables.put(parameter.name(), value);
                if (parameter.in().equals("query")) {
                    builder.queryParam(parameter.name(), "{" + parameter.name() + "}");
                }
            });
            return builder.build(variables);
        }

        @Override
        public String toString() {
            Stream<String> texts =
                    values.entrySet().stream().map(entry -> entry.getKey().name() + "=" + entry.getValue());
            return "%s %s %s".formatted(fits ? "takes" : "refuses", operation, texts.toList());
        }
    }

    List<Operation> operations() {
        return document.path("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .map(method -> toOperation(path.getKey(), path.getValue(), method.getKey())))
                .toList();
    }

    /** Requests at the limits of each parameter, on both sides. An operation with a body needs a test of its own. */
    Stream<Example> examples() {
        return operations().stream()
                .filter(operation -> !operation.definition().has("requestBody"))
                .flatMap(this::examplesOf);
    }

    /** What does not fit in an answer; nothing when all is well. */
    List<String> findFaults(Operation operation, HttpStatus status, MediaType type, byte[] body) {
        JsonNode response = resolve(operation.definition().path("responses").path(String.valueOf(status.value())));
        JsonNode content = response.path("content").path(String.valueOf(type));
        if (content.isMissingNode()) {
            return List.of("%s has no answer %s of type %s".formatted(operation, status, type));
        }
        // what the schema refers to is looked up in itself
        ObjectNode schema = content.required("schema").deepCopy().asObject();
        schema.set("components", document.path("components"));
        return schemas.getSchema(schema).validate(JsonMapper.shared().readTree(body)).stream()
                .map(Error::toString)
                .toList();
    }

    private Stream<Example> examplesOf(Operation operation) {
        Map<Parameter, String> plain = new HashMap<>();
        operation.parameters().stream()
                .filter(Parameter::required)
                .forEach(parameter -> plain.put(parameter, fitting(parameter).get(0)));

        Stream<Example> varied = operation.parameters().stream()
                .flatMap(parameter -> Stream.concat(
                        fitting(parameter).stream().map(value -> example(operation, plain, parameter, value, true)),
                        misfitting(parameter).stream()
                                .map(value -> example(operation, plain, parameter, value, false))));
        return Stream.concat(Stream.of(new Example(operation, plain, true)), varied);
    }

    private static Example example(
            Operation operation, Map<Parameter, String> plain, Parameter parameter, String value, boolean fits) {
        Map<Parameter, String> values = new HashMap<>(plain);
        values.put(parameter, value);
        return new Example(operation, values, fits);
    }

    private Operation toOperation(String path, JsonNode item, String method) {
        JsonNode definition = item.path(method);
        List<Parameter> parameters = Stream.of(item, definition)
                .flatMap(node -> node.path("parameters").valueStream())
                .map(this::toParameter)
                .toList();
        return new Operation(method.toUpperCase(Locale.ROOT), path, parameters, definition);
    }

    private Parameter toParameter(JsonNode node) {
        JsonNode parameter = resolve(node);
        JsonNode schema = resolve(parameter.path("schema"));
        String name = parameter.required("name").asString();
        String in = parameter.required("in").asString();
        if (!KNOWN_KEYWORDS.containsAll(schema.propertyNames())
                || !Set.of("path", "query").contains(in)) {
            throw new AssertionError("Teach this test to try the %s parameter %s: %s".formatted(in, name, schema));
        }
        return new Parameter(name, in, parameter.path("required").asBoolean(false), schema);
    }

    private static List<String> fitting(Parameter parameter) {
        JsonNode schema = parameter.schema();
        List<String> values = new ArrayList<>();
        Stream.of("examples", "enum")
                .flatMap(keyword -> schema.path(keyword).valueStream())
                .forEach(value -> values.add(value.asString()));
        Stream.of("minimum", "maximum")
                .filter(schema::has)
                .forEach(limit -> values.add(schema.path(limit).asString()));
        if (schema.has("maxLength")) {
            // a character outside of the basic plane is one for the contract and two for Java
            values.add("𝄞".repeat(schema.path("maxLength").asInt()));
        }
        if (values.isEmpty()) {
            throw new AssertionError("Give the parameter %s an example in openapi.yaml".formatted(parameter.name()));
        }
        return values;
    }

    private static List<String> misfitting(Parameter parameter) {
        JsonNode schema = parameter.schema();
        List<String> values = new ArrayList<>();
        if (Set.of("integer", "number", "boolean").contains(schema.path("type").asString())) {
            values.add("many");
        }
        if (schema.has("enum")) {
            values.addAll(List.of(
                    "", "none-of-them", schema.path("enum").path(0).asString().toUpperCase(Locale.ROOT)));
        }
        if (schema.path("minLength").asInt(0) > 1) {
            values.add("a".repeat(schema.path("minLength").asInt() - 1));
        }
        if (schema.has("maxLength")) {
            values.add("a".repeat(schema.path("maxLength").asInt() + 1));
        }
        if (schema.has("minimum")) {
            values.add(String.valueOf(schema.path("minimum").asInt() - 1));
        }
        if (schema.has("maximum")) {
            values.add(String.valueOf(schema.path("maximum").asInt() + 1));
        }
        return values;
    }

    /** Follows a reference within the document. */
    private JsonNode resolve(JsonNode node) {
        return node.has("$ref")
                ? resolve(document.at(node.path("$ref").asString().substring(1)))
                : node;
    }
}
