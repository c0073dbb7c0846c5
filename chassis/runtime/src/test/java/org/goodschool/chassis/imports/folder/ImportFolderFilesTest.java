package org.goodschool.chassis.imports.folder;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.MemorySize;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Optional;
import org.goodschool.chassis.imports.Sha256;
import org.goodschool.chassis.imports.folder.ImportFolder.Digested;
import org.goodschool.chassis.imports.folder.ImportFolder.NotNow;
import org.goodschool.chassis.imports.folder.ImportFolder.Settled;
import org.goodschool.chassis.imports.folder.ImportFolder.TooLarge;
import org.goodschool.chassis.imports.folder.ImportFolder.Whole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is done with a file is done with the one that has settled, and with no other. */
class ImportFolderFilesTest {

    @TempDir
    Path place;

    @TempDir
    Path elsewhere;

    private final ImportFolder folder = new ImportFolder();

    @BeforeEach
    void watch() {
        folder.path = Optional.of(place);
        folder.settledFor = Duration.ZERO;
        folder.move = true;
        folder.largest = new MemorySize(BigInteger.valueOf(100));
    }

    @Test
    void givenAFileThatHasSettledThenItIsReadAndPutAway() throws IOException {
        Settled file = settled("a.csv", "URN\n1\n");

        assertThat(folder.look(file)).isEqualTo(new Digested(Sha256.of("URN\n1\n".getBytes())));
        assertThat(folder.read(file, Sha256.of("URN\n1\n".getBytes())))
                .isInstanceOfSatisfying(Whole.class, whole -> assertThat(whole.body()).asString().isEqualTo("URN\n1\n"));
        folder.putAway(file, "done", "import-1");
        assertThat(place.resolve("done/a.csv")).hasContent("URN\n1\n");
    }

    @Test
    void givenAFileThatSomebodyWritesAgainAfterItHasSettledThenNothingIsDoneWithIt() throws IOException {
        Settled file = settled("b.csv", "URN\n1\n");
        String sha256 = ((Digested) folder.look(file)).sha256();
        Files.writeString(file.path(), "URN\n1\n2");

        assertThat(folder.look(file)).isEqualTo(NotNow.CHANGED);
        assertThat(folder.read(file, sha256)).isEqualTo(NotNow.CHANGED);
        folder.putAway(file, "done", "import-1");
        assertThat(file.path()).exists();
        assertThat(folder.settled(file.path())).isEmpty();
    }

    @Test
    void givenOtherBytesOfTheSameSizeAndDateThenTheyAreNotTakenForThoseThatWereDigested() throws IOException {
        Settled file = settled("c.csv", "URN\n1\n");
        String sha256 = ((Digested) folder.look(file)).sha256();
        Files.writeString(file.path(), "URN\n2\n");
        Files.setLastModifiedTime(file.path(), file.stamp().changedAt());

        assertThat(folder.read(file, sha256)).isEqualTo(NotNow.CHANGED);
    }

    @Test
    void givenALinkThenItIsNoFileOfTheFolder() throws IOException {
        Path secret = Files.writeString(elsewhere.resolve("secret.csv"), "URN\n1\n");
        Files.createSymbolicLink(place.resolve("link.csv"), secret);
        assertThat(folder.files()).isEmpty();
        assertThat(folder.settled(place.resolve("link.csv"))).isEmpty();

        Settled file = settled("d.csv", "URN\n1\n");
        FileTime changedAt = file.stamp().changedAt();
        Files.delete(file.path());
        Files.setLastModifiedTime(secret, changedAt);
        Files.createSymbolicLink(file.path(), secret);
        assertThat(folder.look(file)).isEqualTo(NotNow.CHANGED);
        assertThat(folder.read(file, Sha256.of("URN\n1\n".getBytes()))).isInstanceOf(NotNow.class);
    }

    @Test
    void givenALinkWhereFilesArePutAwayThenTheyStay() throws IOException {
        Files.createSymbolicLink(place.resolve("done"), elsewhere);
        Settled file = settled("e.csv", "URN\n1\n");

        folder.putAway(file, "done", "import-1");

        assertThat(file.path()).exists();
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void givenMoreBytesThanAreReadThenItIsTooLarge() throws IOException {
        assertThat(folder.look(settled("f.csv", "x".repeat(101)))).isInstanceOf(TooLarge.class);
    }

    /** The one file that says it is there and cannot be read, whoever asks. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void givenAFileThatCannotBeReadThenTheNextLookTriesAgain() throws IOException {
        Path unreadable = Path.of("/proc/self/mem");

        assertThat(folder.look(new Settled(unreadable, ImportFolder.Stamp.of(unreadable)))).isInstanceOf(NotNow.class)
                .hasToString("NotNow[why=cannot be read at this moment: IOException]");
    }

    private Settled settled(String name, String content) throws IOException {
        Path file = Files.writeString(place.resolve(name), content);
        assertThat(folder.settled(file)).isEmpty();
        return folder.settled(file).orElseThrow();
    }
}
