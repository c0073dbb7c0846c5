package org.goodschool.registry;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The real published files, which are no part of the project: they lie in a folder {@code shared/data} beside it. A test
 * that reads them is skipped where that folder is absent.
 */
public final class PublishedFiles {

    public static final String ENGLAND = "gias/edubasealldata_england_open_2022.csv";
    public static final String HAMPSHIRE_AND_SURREY = "gias/edubase_hampshire_surrey_20220420.csv";
    public static final String OFSTED_2014 = "ofsted/ofsted_inspections_2013-09_2014-08.csv";

    public static final String LINKS_2025 = "gias/links_edubasealldata20250422.csv";
    public static final String GROUPS_2022 = "gias/groups.csv";
    public static final String GROUP_LINKS_2022 = "gias/group_links.csv";

    private PublishedFiles() {
    }

    public static byte[] bytes(String name) {
        String configured = System.getenv("GOODSCHOOL_SHARED_DATA");
        Stream<Path> places = configured != null
                ? Stream.of(Path.of(configured))
                : Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                        .map(folder -> folder.resolve("shared/data"));
        Path file = places.map(folder -> folder.resolve(name)).filter(Files::exists).findFirst().orElse(null);
        assumeTrue(file != null, "skipped: no shared/data/" + name + " beside the project");
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
