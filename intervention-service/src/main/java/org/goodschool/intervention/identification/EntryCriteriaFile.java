package org.goodschool.intervention.identification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.goodschool.chassis.eventstore.Json;
import org.goodschool.intervention.identification.domain.EntryCriteria;

/** Criteria are never changed in place: a new set is a new file with a new id. */
public final class EntryCriteriaFile {

    private EntryCriteriaFile() {
    }

    public static EntryCriteria read(String id) {
        String path = "/entry-criteria/" + id + ".json";
        try (var json = EntryCriteriaFile.class.getResourceAsStream(path)) {
            if (json == null) {
                throw new IllegalStateException("no entry criteria " + id);
            }
            return Json.read(new String(json.readAllBytes(), StandardCharsets.UTF_8), EntryCriteria.class);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
