package org.goodschool.chassis.testing;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the running service can be asked, by its own description. */
final class OfferedApi {

    private static final String FILE = "text/csv";
    private static final Set<String> VALUES = Set.of("string", "number", "integer", "boolean", "null");

    /** Read once: to read it takes longer than most of what is asked by it. */
    private static Map<String, Map<String, Object>> paths;

    private static Map<String, Map<String, Object>> schemas;

    private OfferedApi() {
    }

    /**
     * @param parameters of its query
     * @param alone whether it can be asked without knowing what to put into its address
     * @param addressed whether that is all that has to be known
     * @param described whether it says what a good answer looks like
     * @param several   the fields of the JSON answer that have several objects in them
     */
    record Offered(String path, List<String> parameters, boolean alone, boolean addressed, Set<String> types, List<String> roles,
                   boolean described, Set<String> several) {

        @SuppressWarnings("unchecked")
        private static Offered of(String path, Map<String, Object> operation) {
            var parameters = (List<Map<String, Object>>) operation.getOrDefault("parameters", List.of());
            var responses = (Map<String, Map<String, Object>>) operation.get("responses");
            var content = (Map<String, Object>) responses.getOrDefault("200", Map.of()).getOrDefault("content", Map.of());
            var security = (List<Map<String, List<String>>>) operation.getOrDefault("security", List.of());
            return new Offered(path,
                    parameters.stream().filter(parameter -> "query".equals(parameter.get("in")))
                            .map(parameter -> (String) parameter.get("name")).toList(),
                    parameters.stream().noneMatch(parameter -> Boolean.TRUE.equals(parameter.get("required"))),
                    parameters.stream().noneMatch(parameter -> Boolean.TRUE.equals(parameter.get("required")) && !"path".equals(parameter.get("in"))),
                    content.keySet(),
                    security.stream().flatMap(schemes -> schemes.values().stream()).flatMap(List::stream).distinct().toList(),
                    !content.isEmpty(), severalIn((Map<String, Object>) content.get("application/json")));
        }

        boolean list() {
            return parameters.contains("sort");
        }

        boolean file() {
            return types.contains(FILE);
        }

        /** Whether what it answers is a line after another: what is one thing, by its own address, has them within. */
        boolean lines() {
            return path.endsWith("}") ? several.contains("items") : !several.isEmpty();
        }

        /** Of a list's item. */
        String addressOf(Map<?, ?> item) {
            return path.replaceFirst("\\{[^/]+}", String.valueOf(idOf(item)));
        }

        /** Of a list's item: by the name that the path has for it, or as its id. */
        Object idOf(Map<?, ?> item) {
            String name = path.substring(path.lastIndexOf('{') + 1, path.lastIndexOf('}'));
            return item.get(name) != null ? item.get(name) : item.get("id");
        }
    }

    static List<Offered> lists() {
        return reads().stream().filter(read -> read.list() && read.alone()).toList();
    }

    /** What is offered as a file of items: lists, and answers that are worked out whole. Not a feed, which is as long as all that ever happened. */
    static List<Offered> files() {
        return reads().stream().filter(read -> read.alone() && (read.list() || read.file() && !read.parameters().contains("after"))).toList();
    }

    /** The same of each item of a list. */
    static List<Offered> filesOf(Offered list) {
        return reads().stream().filter(read -> read.path().matches(list.path() + "/\\{[^/]+}/[^{]+") && read.addressed() && read.file()).toList();
    }

    static List<Offered> singlesOf(Offered list) {
        return reads().stream().filter(read -> read.path().matches(list.path() + "/\\{[^/]+}")).toList();
    }

    /** Whether a command on what is at this address asks for an If-Match. */
    @SuppressWarnings("unchecked")
    static boolean commanded(String path) {
        return paths().entrySet().stream().filter(entry -> entry.getKey().startsWith(path)
                        && entry.getKey().substring(path.length()).matches("(/[a-z-]+)?"))
                .flatMap(entry -> entry.getValue().entrySet().stream()).filter(method -> Set.of("post", "put").contains(method.getKey()))
                .flatMap(method -> ((List<Map<String, Object>>) ((Map<String, Object>) method.getValue())
                        .getOrDefault("parameters", List.of())).stream())
                .anyMatch(parameter -> "If-Match".equals(parameter.get("name")));
    }

    @SuppressWarnings("unchecked")
    static List<Offered> reads() {
        return new TreeMap<>(paths()).entrySet().stream().filter(entry -> entry.getValue().containsKey("get"))
                .map(entry -> Offered.of(entry.getKey(), (Map<String, Object>) entry.getValue().get("get"))).toList();
    }

    /** @param answer the media type object of it; null for none */
    @SuppressWarnings("unchecked")
    private static Set<String> severalIn(Map<String, Object> answer) {
        Set<String> several = new TreeSet<>();
        if (answer != null && answer.get("schema") instanceof Map<?, ?> schema) {
            Map<String, Object> fields = (Map<String, Object>) resolved(schema).getOrDefault("properties", Map.of());
            fields.forEach((name, field) -> {
                Map<String, Object> shape = resolved((Map<?, ?>) field);
                Object part = shape.containsKey("items") ? shape.get("items") : shape.get("additionalProperties");
                if (part instanceof Map<?, ?> one && !VALUES.containsAll(types(resolved(one)))) {
                    several.add(name);
                }
            });
        }
        return several;
    }

    private static List<?> types(Map<String, Object> schema) {
        Object type = schema.get("type");
        return type == null ? List.of("object") : type instanceof List<?> all ? all : List.of(type);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> resolved(Map<?, ?> schema) {
        Object reference = schema.get("$ref");
        return reference == null ? (Map<String, Object>) schema
                : resolved(schemas.get(reference.toString().substring(reference.toString().lastIndexOf('/') + 1)));
    }

    private static synchronized Map<String, Map<String, Object>> paths() {
        if (paths == null) {
            JsonPath api = given().get("/q/openapi?format=json").jsonPath();
            schemas = api.getMap("components.schemas");
            paths = api.getMap("paths");
        }
        return paths;
    }
}
