package org.goodschool.chassis.testing;

import java.nio.file.Files;
import java.nio.file.Path;

/** The checkout that the tests run in, for the committed contracts and for real data beside it. */
public final class Repository {

    private Repository() {
    }

    public static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("goodschool"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("not inside the project");
            }
        }
        return folder;
    }

    public static Path docs() {
        return root().resolve("docs");
    }

    /** With {@code -Dgoodschool.update=true} the contract tests write the committed files anew, to be read and committed. */
    static boolean updating() {
        return Boolean.getBoolean("goodschool.update");
    }
}
