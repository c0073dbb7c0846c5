package org.goodschool.benchmark.england;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** What officers ask of the lists: {@code questions.txt}. */
public final class Questions {

    /**
     * @param role in which it is asked
     * @param path with its query; names in braces stand for what a school has
     */
    public record Question(String service, String role, String path) {

        /** The list that is asked, without the query. */
        public String list() {
            int query = path.indexOf('?');
            return query < 0 ? path : path.substring(0, query);
        }

        /** Each time of another school. */
        public String about(England england, RandomGenerator random) {
            EnglishSchool school = england.any(random);
            return path.replace("{primary}", String.valueOf(england.anyPrimary(random).urn())).replace("{urn}", String.valueOf(school.urn())).replace("{la}", school.la())
                    .replace("{estab}", String.valueOf(school.establishmentNumber())).replace("{town}", school.town())
                    .replace("{postcode}", school.postcode().replace(" ", "%20"));
        }
    }

    private static final String FILE = "questions.txt";

    private Questions() {
    }

    /** By service and then by list, in the order of the file. */
    public static Map<String, Map<String, List<Question>>> all() {
        var all = new LinkedHashMap<String, Map<String, List<Question>>>();
        try (var lines = new BufferedReader(new InputStreamReader(Questions.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
            lines.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).map(Questions::question)
                    .forEach(question -> all.computeIfAbsent(question.service(), _ -> new LinkedHashMap<>())
                            .computeIfAbsent(question.list(), _ -> new ArrayList<>()).add(question));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static Question question(String line) {
        String[] parts = line.split("\\s+");
        if (parts.length != 3) {
            throw new IllegalArgumentException(FILE + ": not a service, a role and a path: " + line);
        }
        return new Question(parts[0], parts[1], parts[2]);
    }
}
