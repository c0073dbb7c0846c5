package org.goodschool.chassis.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;

/** Text is trimmed at the edge (C-17), blank text is no text, and the character PostgreSQL cannot store is refused. */
@Singleton
public class CleanStrings implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(new SimpleModule("clean-strings").addDeserializer(String.class, new Cleaning()));
    }

    private static final class Cleaning extends StdScalarDeserializer<String> {

        Cleaning() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = parser.getValueAsString();
            if (text == null) {
                return (String) context.handleUnexpectedToken(String.class, parser);
            }
            if (text.indexOf('\0') >= 0) {
                return (String) context.handleWeirdStringValue(String.class, text, "must not contain the character U+0000");
            }
            String trimmed = text.strip();
            return trimmed.isEmpty() ? null : trimmed;
        }
    }
}
