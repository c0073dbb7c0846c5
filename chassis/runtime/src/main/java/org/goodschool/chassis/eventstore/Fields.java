package org.goodschool.chassis.eventstore;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;

/** The fields of a class, inherited ones too. Not those that are public alone: Quarkus narrows the fields of an entity. */
public final class Fields {

    private Fields() {
    }

    public static Stream<Field> of(Class<?> type) {
        return Stream.<Class<?>>iterate(type, Objects::nonNull, Class::getSuperclass)
                .flatMap(each -> Arrays.stream(each.getDeclaredFields()));
    }
}
