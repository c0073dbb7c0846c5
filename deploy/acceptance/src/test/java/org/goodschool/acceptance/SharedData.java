package org.goodschool.acceptance;

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

    /** Says so where they are absent: a test that nobody misses is no test. */
    static boolean isPresent() {
        boolean present = Files.isDirectory(folder());
        if (!present) {
            System.out.printf("Skipped: the real published files are not in %s (set %s to where they are)%n", folder(), VARIABLE);
        }
        return present;
    }

    static String file(String name) {
        return folder().resolve(name).toString();
    }
}
