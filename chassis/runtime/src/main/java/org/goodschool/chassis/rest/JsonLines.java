package org.goodschool.chassis.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Each item as it stands in {@code items} of the JSON answer, on a line of its own. */
record JsonLines(ObjectMapper mapper) implements Lines {

    @Override
    public byte[] head() {
        return new byte[0];
    }

    @Override
    public byte[] of(List<?> items) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (JsonGenerator json = mapper.createGenerator(text)) {
            json.setRootValueSeparator(null);
            for (Object item : items) {
                mapper.writeValue(json, item);
                json.writeRaw('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toByteArray();
    }
}
