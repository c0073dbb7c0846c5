package org.goodschool.registry.codelist;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.goodschool.chassis.eventstore.Json;

/** The published code lists and dated rule sets, which are data beside the code. */
public final class CodeLists {

    private CodeLists() {
    }

    public static <T> T read(String name, Class<T> type) {
        try (InputStream in = CodeLists.class.getResourceAsStream("/codelists/" + name)) {
            return Json.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Publishers are not strict about capitals and spaces in a name, so neither is looking one up. */
    public static String key(String published) {
        return published.strip().toLowerCase(Locale.ROOT);
    }
}
