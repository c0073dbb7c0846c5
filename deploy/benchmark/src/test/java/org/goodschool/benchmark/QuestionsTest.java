package org.goodschool.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.goodschool.benchmark.england.Questions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The benchmark of queries says "any list": here is what that means. */
class QuestionsTest {

    /** They are empty unless something went wrong, in this one import or at all. */
    private static final Set<String> OF_OPERATORS = Set.of("/v1/parked-records", "/v1/parked-records/decisions",
            "/v1/imports/{id}/errors", "/v1/imports/{id}/findings");

    @ParameterizedTest
    @ValueSource(strings = {"school-registry", "performance-service"})
    void everyListThatComesInPagesIsAsked(String service) throws IOException {
        List<String> lists = listsOf(service);

        assertThat(lists).hasSizeGreaterThan(3);
        assertThat(Questions.all().get(service).keySet()).containsAll(lists);
    }

    /** The paths of the published description whose GET takes a limit. */
    private static List<String> listsOf(String service) throws IOException {
        List<String> lists = new ArrayList<>();
        String path = null;
        String method = null;
        for (String line : Files.readAllLines(Path.of("../../docs/openapi", service + ".yaml"))) {
            if (line.matches(" {2}/.*:")) {
                path = line.strip().replaceFirst(":$", "");
            } else if (line.matches(" {4}\\w+:")) {
                method = line.strip();
            } else if (line.matches("\\s+(- )?name: limit") && "get:".equals(method) && !OF_OPERATORS.contains(path)) {
                lists.add(path);
            }
        }
        return lists;
    }
}
