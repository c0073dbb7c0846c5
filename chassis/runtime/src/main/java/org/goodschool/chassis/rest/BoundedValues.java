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
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/** Days, moments and numbers in a body are such as can be kept and reckoned with; any other is a mistake in its field. */
@Singleton
public class BoundedValues implements ObjectMapperCustomizer {

    private static final Set<Class<?>> BOUNDED = Set.of(LocalDate.class, Instant.class, BigDecimal.class);

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(new SimpleModule("bounded-values").setDeserializerModifier(new BeanDeserializerModifier() {
            @Override
            public JsonDeserializer<?> modifyDeserializer(
                    DeserializationConfig config, BeanDescription type, JsonDeserializer<?> deserializer) {
                return BOUNDED.contains(type.getBeanClass()) ? new Bounded(deserializer) : deserializer;
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
                    case BigDecimal number -> Decimals.within(number);
                    case null, default -> read;
                };
            } catch (DateTimeException | ArithmeticException beyond) {
                return context.reportInputMismatch(this, beyond.getMessage());
            }
        }
    }
}
