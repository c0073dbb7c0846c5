package org.goodschool.chassis.rest;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** From a text in an address to the value of a row's property. */
final class PropertyValue {

    private PropertyValue() {
    }

    /** @throws IllegalArgumentException with what is allowed, for a text that is no value of the type */
    static Object of(Class<?> type, String text) {
        try {
            if (type == int.class || type == Integer.class) {
                return Integer.valueOf(text);
            }
            if (type == long.class || type == Long.class) {
                return Long.valueOf(text);
            }
            if (type == BigDecimal.class) {
                return Decimals.within(new BigDecimal(text));
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("must be a number");
        } catch (ArithmeticException beyond) {
            throw new IllegalArgumentException(beyond.getMessage());
        }
        try {
            if (type == LocalDate.class) {
                return Years.within(LocalDate.parse(text));
            }
            if (type == Instant.class) {
                return Years.within(Instant.parse(text));
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("must be a date such as 2014-08-31");
        }
        if (type == boolean.class || type == Boolean.class) {
            if (!Set.of("true", "false").contains(text)) {
                throw new IllegalArgumentException("must be true or false");
            }
            return Boolean.valueOf(text);
        }
        if (type == UUID.class) {
            return UUID.fromString(text);
        }
        if (type.isEnum()) {
            return Stream.of(type.getEnumConstants()).filter(constant -> constant.toString().equalsIgnoreCase(text)).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("must be one of " + List.of(type.getEnumConstants())));
        }
        return text;
    }

    /** A number that is a size of something: nothing less than none, nothing without end. */
    static double size(String text) {
        try {
            double size = Double.parseDouble(text);
            if (size >= 0 && Double.isFinite(size)) {
                return size;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new IllegalArgumentException("must be a number, 0 or more");
    }
}
