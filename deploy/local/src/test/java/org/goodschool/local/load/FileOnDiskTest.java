package org.goodschool.local.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.goodschool.local.load.FileOnDisk.Recognised;
import org.goodschool.local.load.FileOnDisk.Refused;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What is no published file is refused before anything is sent")
class FileOnDiskTest {

    private static final String KS4 = "RECTYPE,URN,TPUP,PTAC5EM_PTQ\n1,900001,80,40\n";

    @TempDir
    Path folder;

    @Test
    void aFileThatIsNotThere() {
        assertRefused(folder.resolve("none.csv"), "there is no such file");
    }

    @Test
    void aFolder() {
        assertRefused(folder, "is a folder");
    }

    @Test
    void anEmptyFile() throws IOException {
        assertRefused(file(""), "is empty");
    }

    @Test
    void aPicture() throws IOException {
        assertRefused(Files.write(folder.resolve("photo.csv"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0}), "picture (PNG)");
    }

    @Test
    void aWorkbook() throws IOException {
        assertRefused(Files.write(folder.resolve("book.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 0}), "workbook");
    }

    @Test
    void bytesThatAreNoText() throws IOException {
        assertRefused(Files.write(folder.resolve("noise.csv"), new byte[] {1, 0, 2, 0, 3}), "not a text file");
    }

    @Test
    void aKindThatNobodyKnowsIsRefusedWithTheKindsThatAreKnown() throws IOException {
        assertRefused(file("URN,LinkURN,LinkName\n1,2,x\n"), "URN, LinkURN, LinkName");
        assertRefused(file("URN,LinkURN,LinkName\n1,2,x\n"), "GIAS extract");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstColumn() throws IOException {
        assertThat(FileOnDisk.look(file("\ufeff" + KS4))).isInstanceOfSatisfying(Recognised.class,
                known -> assertThat(known.kind()).isEqualTo(FileKind.KS4));
    }

    @Test
    void aNulFurtherDownIsLeftToTheOwnerWhoNamesItsRow() throws IOException {
        assertThat(FileOnDisk.look(file(KS4 + "1,900002,\u0000,40\n"))).isInstanceOf(Recognised.class);
    }

    private Path file(String content) throws IOException {
        return Files.write(folder.resolve("some.csv"), content.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertRefused(Path file, String why) {
        assertThat(FileOnDisk.look(file)).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.why()).contains(why));
    }
}
