package org.goodschool.chassis.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/** A day or moment in a body is of a year that a column holds; any other is a mistake in its field. */
@Singleton
public class DatesOfCallers implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(new SimpleModule("dates-of-callers").setDeserializerModifier(new BeanDeserializerModifier() {
            @Override
            public JsonDeserializer<?> modifyDeserializer(
                    DeserializationConfig config, BeanDescription type, JsonDeserializer<?> deserializer) {
                return type.getBeanClass() == LocalDate.class || type.getBeanClass() == Instant.class
                        ? new Bounded(deserializer) : deserializer;
            }
        }));
    }

    private static final class Bounded extends DelegatingDeserializer {

        Bounded(JsonDeserializer<?> unbounded) {
            super(unbounded);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> contextual) {
            return new Bounded(contextual);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            Object read = super.deserialize(parser, context);
            try {
                return switch (read) {
                    case LocalDate day -> Years.within(day);
                    case Instant moment -> Years.within(moment);
                    case null, default -> read;
                };
            } catch (DateTimeException beyond) {
                return context.handleWeirdStringValue(handledType(), read.toString(), beyond.getMessage());
            }
        }
    }
}
