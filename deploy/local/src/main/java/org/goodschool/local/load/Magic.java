package org.goodschool.local.load;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Tells a picture, a workbook or an archive by its first bytes, so that the answer can name it. */
final class Magic {

    private static final Map<String, String> BEGINNINGS = beginnings();

    private Magic() {
    }

    static Optional<String> notText(byte[] head) {
        String start = new String(head, 0, Math.min(head.length, 16), StandardCharsets.ISO_8859_1);
        for (var entry : BEGINNINGS.entrySet()) {
            if (start.startsWith(entry.getKey())) {
                return Optional.of(entry.getValue());
            }
        }
        return hasNul(head) && !hasHeaderLine(head)
                ? Optional.of("is not a text file: a published CSV file is expected") : Optional.empty();
    }

    private static Map<String, String> beginnings() {
        var beginnings = new LinkedHashMap<String, String>();
        beginnings.put("\u0089PNG", "is a picture (PNG), not a CSV file");
        beginnings.put("\u00ff\u00d8\u00ff", "is a picture (JPEG), not a CSV file");
        beginnings.put("GIF8", "is a picture (GIF), not a CSV file");
        beginnings.put("%PDF", "is a PDF document, not a CSV file");
        beginnings.put("PK\u0003\u0004", "is a workbook or a ZIP archive: save its sheet as CSV, or unpack it, first");
        beginnings.put("\u00d0\u00cf\u0011\u00e0", "is an old Excel workbook: save its sheet as CSV first");
        beginnings.put("\u001f\u008b", "is a compressed file: unpack it first");
        beginnings.put("\u00ff\u00fe", "is in UTF-16: save it as CSV in UTF-8 first");
        beginnings.put("\u00fe\u00ff", "is in UTF-16: save it as CSV in UTF-8 first");
        return beginnings;
    }

    private static boolean hasNul(byte[] head) {
        for (byte one : head) {
            if (one == 0) {
                return true;
            }
        }
        return false;
    }

    /** A NUL further down a readable file is one bad cell, and its owner names the row. */
    private static boolean hasHeaderLine(byte[] head) {
        int commas = 0;
        for (byte one : head) {
            if (one == 0) {
                return false;
            }
            if (one == '\n' || one == '\r') {
                return commas > 0;
            }
            if (one == ',') {
                commas++;
            }
        }
        return false;
    }
}
