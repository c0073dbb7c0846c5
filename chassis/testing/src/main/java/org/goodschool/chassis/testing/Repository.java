package org.goodschool.chassis.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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

    /** A committed file says what the code says. */
    public static void committed(Path file, String expected) throws IOException {
        if (updating()) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, expected);
        }
        assertThat(file).as("run the tests with -Dgoodschool.update=true and commit the file").exists();
        assertThat(Files.readString(file)).isEqualTo(expected);
    }

    /** The same of the part of a file that stands between {@code <!-- name -->} and {@code <!-- /name -->}. */
    public static void committed(Path file, String name, String expected) throws IOException {
        String start = "<!-- " + name + " -->";
        String end = "<!-- /" + name + " -->";
        String text = Files.readString(file);
        assertThat(text).as("%s has a chapter for %s", file.getFileName(), name).contains(start, end);
        committed(file, text.substring(0, text.indexOf(start) + start.length()) + "\n" + expected + "\n"
                + text.substring(text.indexOf(end)));
    }
}
