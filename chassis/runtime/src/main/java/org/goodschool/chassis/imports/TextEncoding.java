package org.goodschool.chassis.imports;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The text of a published file. Publishers use UTF-8, with or without a byte-order mark, and Windows-1252, and say
 * nowhere which.
 */
final class TextEncoding {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private TextEncoding() {
    }

    static String decode(byte[] body) {
        if (startsWith(body, 0xFF, 0xFE) || startsWith(body, 0xFE, 0xFF)) {
            throw new FileRefused("the file is in UTF-16: save it as CSV in UTF-8");
        }
        boolean marked = startsWith(body, 0xEF, 0xBB, 0xBF);
        var bytes = marked ? ByteBuffer.wrap(body, 3, body.length - 3) : ByteBuffer.wrap(body);
        var utf8 = strictly(StandardCharsets.UTF_8, bytes.duplicate());
        if (utf8.isPresent()) {
            return utf8.get();
        }
        if (marked || mostlyUtf8(body)) {
            throw new FileRefused("line " + lineOfFirstBadByte(body)
                    + " of the file has bytes that are not UTF-8 although the rest is: the file is damaged or cut off");
        }
        return strictly(WINDOWS_1252, bytes).orElseThrow(() -> new FileRefused(
                "the text is neither UTF-8 nor Windows-1252: save the file as CSV in UTF-8"));
    }

    private static Optional<String> strictly(Charset charset, ByteBuffer bytes) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(bytes).toString());
        } catch (CharacterCodingException notThisOne) {
            return Optional.empty();
        }
    }

    /**
     * A UTF-8 file that is cut in the middle of a character must not pass for Windows-1252, which would garble every
     * name in it. Windows-1252 text hardly ever holds a valid UTF-8 sequence by chance.
     */
    private static boolean mostlyUtf8(byte[] body) {
        int valid = 0;
        int broken = 0;
        for (int i = 0; i < body.length; ) {
            int length = sequenceAt(body, i);
            if (length > 1) {
                valid++;
            } else if (length == 0) {
                broken++;
            }
            i += Math.max(1, length);
        }
        return valid > broken;
    }

    private static int lineOfFirstBadByte(byte[] body) {
        int line = 1;
        for (int i = 0; i < body.length; ) {
            int length = sequenceAt(body, i);
            if (length == 0) {
                break;
            }
            if (body[i] == '\n') {
                line++;
            }
            i += length;
        }
        return line;
    }

    /** Length of the UTF-8 sequence that starts here; 0 where none does. */
    private static int sequenceAt(byte[] body, int at) {
        int lead = body[at] & 0xFF;
        int length = lead < 0x80 ? 1 : lead >= 0xC2 && lead < 0xE0 ? 2 : lead >= 0xE0 && lead < 0xF0 ? 3
                : lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
        for (int i = 1; i < length; i++) {
            if (at + i >= body.length || (body[at + i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }

    private static boolean startsWith(byte[] body, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (body.length <= i || (body[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
