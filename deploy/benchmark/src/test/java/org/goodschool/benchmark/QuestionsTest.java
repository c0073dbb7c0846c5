package org.goodschool.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.goodschool.benchmark.england.Questions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The benchmark of queries says "any list": here is what that means. */
class QuestionsTest {

    /** They are empty unless something went wrong, in this one import or at all, or tell of the service and not of schools. */
    private static final Set<String> OF_OPERATORS = Set.of("/v1/parked-records", "/v1/parked-records/decisions",
            "/v1/imports/{id}/errors", "/v1/imports/{id}/findings", "/v1/projections");

    /** Each tells of one stream, as the timeline of a school does, and of things that not every made-up school has. */
    private static final Set<String> OF_ONE_THING = Set.of("/v1/groups/{id}/provenance", "/v1/groups/{id}/timeline",
            "/v1/people/{personId}/timeline", "/v1/local-authorities/{laCode}/people/timeline",
            "/v1/classifications/{id}/timeline", "/v1/targets/{id}/timeline");

    @ParameterizedTest
    @ValueSource(strings = {"school-registry", "performance-service"})
    void everyListIsAsked(String service) throws IOException {
        Set<String> lists = listsOf(service);

        assertThat(lists).hasSizeGreaterThan(3);
        Set<String> asked = Questions.all().get(service).keySet();
        assertThat(lists).allSatisfy(list -> assertThat(asked).as("a question of " + list)
                .anyMatch(question -> question.matches(list.replaceAll("\\{\\w+}", "[^/]+"))));
    }

    /** Of the published description: whatever comes in pages or as a file, and what can be asked without knowing an id. */
    private static Set<String> listsOf(String service) throws IOException {
        Set<String> lists = new TreeSet<>();
        String path = "";
        String method = null;
        for (String line : Files.readAllLines(Path.of("../../docs/openapi", service + ".yaml"))) {
            if (line.matches(" {2}/.*:")) {
                path = line.strip().replaceFirst(":$", "");
            } else if (line.matches(" {4}\\w+:")) {
                method = line.strip();
                if (!path.contains("{")) {
                    add(path, method, lists);
                }
            } else if (line.matches("\\s+(- )?name: limit|\\s+text/csv:")) {
                add(path, method, lists);
            }
        }
        return lists;
    }

    private static void add(String path, String method, Set<String> lists) {
        if ("get:".equals(method) && path.startsWith("/v1/") && !OF_OPERATORS.contains(path) && !OF_ONE_THING.contains(path)) {
            lists.add(path);
        }
    }
}
