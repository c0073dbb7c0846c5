package org.goodschool.local.load;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** What can be said of a file before it is sent anywhere. */
sealed interface FileOnDisk {

    Path path();

    record Recognised(Path path, FileKind kind, long bytes) implements FileOnDisk {
    }

    record Refused(Path path, String why) implements FileOnDisk {
    }

    int HEAD_BYTES = 64 * 1024;

    static FileOnDisk look(Path path) {
        if (!Files.exists(path)) {
            return new Refused(path, "there is no such file: " + path);
        }
        if (Files.isDirectory(path)) {
            return new Refused(path, "is a folder, not a file: name the files in it");
        }
        try (var stream = Files.newInputStream(path)) {
            byte[] head = stream.readNBytes(HEAD_BYTES);
            if (head.length == 0) {
                return new Refused(path, "is empty");
            }
            Optional<String> notText = Magic.notText(head);
            if (notText.isPresent()) {
                return new Refused(path, notText.get());
            }
            return recognise(path, header(head));
        } catch (IOException unreadable) {
            return new Refused(path, "cannot be read: check that you may read it");
        } catch (CsvParseException broken) {
            return new Refused(path, "is not a CSV file: its first line cannot be read as column names");
        }
    }

    private static FileOnDisk recognise(Path path, Set<String> header) throws IOException {
        long bytes = Files.size(path);
        return FileKind.of(header)
                .<FileOnDisk>map(kind -> new Recognised(path, kind, bytes))
                .orElseGet(() -> new Refused(path, "is of no kind that Good School knows (its first columns are %s); it knows %s"
                        .formatted(firstColumns(header), FileKind.all())));
    }

    /** Column names are plain letters in all published files: any single-byte reading of them is right. */
    private static Set<String> header(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        String withoutMark = text.startsWith("\u00ef\u00bb\u00bf") ? text.substring(3) : text;
        var columns = new LinkedHashSet<String>();
        try (var reader = CsvReader.builder().ofCsvRecord(withoutMark)) {
            var records = reader.iterator();
            if (records.hasNext()) {
                columns.addAll(records.next().getFields());
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return columns;
    }

    private static String firstColumns(Set<String> header) {
        String joined = String.join(", ", header.stream().map(String::strip).limit(5).toList());
        String printable = joined.replaceAll("\\p{Cntrl}", "?");
        return printable.length() > 100 ? printable.substring(0, 100) + "…" : printable;
    }
}
