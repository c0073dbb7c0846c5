package org.goodschool.chassis.imports;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Recognises by their first bytes the files that people send instead of a CSV file. */
final class FileSignature {

    private record Known(String looksLike, byte[] start) {
    }

    private static final List<Known> KNOWN = List.of(
            known("a PNG image", 0x89, 'P', 'N', 'G'),
            known("a JPEG image", 0xFF, 0xD8, 0xFF),
            known("a GIF image", 'G', 'I', 'F', '8'),
            known("a TIFF image", 'I', 'I', 0x2A, 0x00),
            known("a TIFF image", 'M', 'M', 0x00, 0x2A),
            known("a PDF document", '%', 'P', 'D', 'F', '-'),
            known("an old Excel workbook (save it as CSV first)", 0xD0, 0xCF, 0x11, 0xE0),
            known("a gzip archive (unpack it first)", 0x1F, 0x8B),
            known("a 7z archive (unpack it first)", '7', 'z', 0xBC, 0xAF),
            known("a RAR archive (unpack it first)", 'R', 'a', 'r', '!', 0x1A));

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] RIFF = {'R', 'I', 'F', 'F'};
    private static final int LOOK_INTO = 4096;

    private FileSignature() {
    }

    /** What the file looks like, where that is certainly not text. */
    static Optional<String> of(byte[] body) {
        if (startsWith(body, ZIP)) {
            var start = new String(body, 0, Math.min(body.length, LOOK_INTO), StandardCharsets.ISO_8859_1);
            return Optional.of(start.contains("[Content_Types].xml") || start.contains("xl/")
                    ? "an Excel workbook (save it as CSV first)"
                    : "a zip archive (unpack it first)");
        }
        if (startsWith(body, RIFF) && body.length > 11 && body[8] == 'W' && body[9] == 'E' && body[10] == 'B') {
            return Optional.of("a WebP image");
        }
        return KNOWN.stream().filter(known -> startsWith(body, known.start)).map(Known::looksLike).findFirst()
                .or(() -> webPage(body));
    }

    /** What a download link answers once the publisher has moved the file. */
    private static Optional<String> webPage(byte[] body) {
        var start = new String(body, 0, Math.min(body.length, 64), StandardCharsets.ISO_8859_1).strip().toLowerCase();
        return start.startsWith("<!doctype html") || start.startsWith("<html") || start.startsWith("<?xml")
                ? Optional.of("a web page or XML document")
                : Optional.empty();
    }

    private static boolean startsWith(byte[] body, byte[] start) {
        return body.length >= start.length && Arrays.equals(body, 0, start.length, start, 0, start.length);
    }

    private static Known known(String looksLike, int... start) {
        var bytes = new byte[start.length];
        for (int i = 0; i < start.length; i++) {
            bytes[i] = (byte) start[i];
        }
        return new Known(looksLike, bytes);
    }
}
