package org.goodschool.acceptance;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The files that the DfE and Ofsted published. They are not ours to commit, and may be absent. */
final class SharedData {

    private static final String VARIABLE = "GOODSCHOOL_SHARED_DATA";

    private SharedData() {
    }

    static Path folder() {
        String elsewhere = System.getenv(VARIABLE);
        return elsewhere == null || elsewhere.isBlank()
                ? Project.ROOT.resolveSibling("shared").resolve("data") : Path.of(elsewhere);
    }

    static void assumePresent() {
        assumeTrue(Files.isDirectory(folder()), "skipped: the real published files are not in %s (set %s to where they are)"
                .formatted(folder(), VARIABLE));
    }

    static String file(String name) {
        return folder().resolve(name).toString();
    }
}
