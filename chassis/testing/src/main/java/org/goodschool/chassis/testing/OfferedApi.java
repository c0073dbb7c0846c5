package org.goodschool.chassis.testing;

import static io.restassured.RestAssured.given;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the running service can be asked, by its own description. */
final class OfferedApi {

    /** Read once: to read it takes longer than most of what is asked by it. */
    private static Map<String, Map<String, Object>> paths;

    private OfferedApi() {
    }

    /**
     * @param parameters of its query
     * @param alone whether it can be asked without knowing what to put into its address
     * @param addressed whether that is all that has to be known
     */
    record Offered(String path, List<String> parameters, boolean alone, boolean addressed, Set<String> types, List<String> roles) {

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
                    security.stream().flatMap(schemes -> schemes.values().stream()).flatMap(List::stream).distinct().toList());
        }

        boolean list() {
            return parameters.contains("sort");
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

    /** What is offered as a file of items: lists, and answers that are worked out whole. */
    static List<Offered> files() {
        return reads().stream().filter(read -> read.alone() && (read.list() || read.types().contains("text/csv"))).toList();
    }

    /** The same of each item of a list. */
    static List<Offered> filesOf(Offered list) {
        return reads().stream().filter(read -> read.path().matches(list.path() + "/\\{[^/]+}/[^{]+") && read.addressed() && read.types().contains("text/csv")).toList();
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

    private static synchronized Map<String, Map<String, Object>> paths() {
        if (paths == null) {
            paths = given().get("/q/openapi?format=json").jsonPath().getMap("paths");
        }
        return paths;
    }
}
