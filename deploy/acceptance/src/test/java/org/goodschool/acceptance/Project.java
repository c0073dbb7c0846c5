package org.goodschool.acceptance;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where things stand in the checkout. */
final class Project {

    static final Path ROOT = root();
    static final Path SCHEMAS = ROOT.resolve("docs/schemas");
    static final Path ASYNC_APIS = ROOT.resolve("docs/asyncapi");
    static final Path ACCESS = ROOT.resolve("docs/access.csv");
    static final Path DEMO = ROOT.resolve("deploy/local/src/main/resources/demo");
    static final Path STACKS = ROOT.resolve("deploy/acceptance/target/stacks");

    private Project() {
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isExecutable(folder.resolve("goodschool"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("run these tests from within the project: no ./goodschool was found");
        }
        return folder;
    }
}
