package org.goodschool.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whoever meets an ID finds out what it means. */
class HandbookTest {

    private static final Path PROJECT = Path.of("../..");
    private static final Path HANDBOOK = PROJECT.resolve("docs/handbook.md");
    private static final Pattern ID = Pattern.compile("\\b(?:[AEFINOPR]-\\d{2}|C-\\d{1,2})(?!\\d)");
    private static final Pattern KINDS = Pattern.compile(".*\\.(java|md|json|txt|yaml|sql|html)");

    @Test
    void everyIdThatIsCitedIsExplained() throws IOException {
        Set<String> explained = ids(HANDBOOK);
        Set<String> cited = new TreeSet<>();
        Files.walkFileTree(PROJECT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                String name = folder.getFileName().toString();
                boolean made = name.equals("target") || name.equals("node_modules") || name.startsWith(".") && !name.startsWith("..");
                return made ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (KINDS.matcher(file.getFileName().toString()).matches() && !file.endsWith("handbook.md")) {
                    cited.addAll(ids(file));
                }
                return FileVisitResult.CONTINUE;
            }
        });

        assertThat(cited).hasSizeGreaterThan(50);
        assertThat(explained).containsAll(cited);
    }

    private static Set<String> ids(Path file) {
        try {
            return ID.matcher(Files.readString(file)).results().map(found -> found.group()).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
